import { dissolvedBodyNamed } from '../dissolved-bodies.ts'
import type { Rule } from '../rule.ts'
import { mexicanDecree } from '../sources/national-law.ts'

/** A site of a body that is gone says that it is gone. */
export const dissolvedBodyStated: Rule<{ readonly name: string; readonly on: string }> = {
  id: 'dissolved-body-stated',
  title: 'The policy of a body that no longer exists says so.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'law',
  sources: [mexicanDecree('transitory articles', 'secondary')],
  why: 'Readers take a site that still speaks in the name of a body for one that answers.',
  checks: {
    tenant: ({ name, dissolved, context, at }, report) => {
      const body = dissolved === undefined ? dissolvedBodyNamed(name, context.date) : undefined
      if (body !== undefined) report(at('name'), { name, on: body.on })
    }
  },
  words: ({ name, on }) => ({
    message: `"${name}" is the name of a body that was dissolved on ${on}, and the page does not say so.`,
    remedy: 'Add "dissolved:" with body, on, successor, successorUrl and source.'
  })
}
