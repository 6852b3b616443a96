import type { LintedCookie } from '../linted-cookie.ts'
import type { Rule } from '../rule.ts'
import { cookies6265bis } from '../sources/standards.ts'

interface Values {
  readonly name: string
  readonly other: string
  readonly isCovered: boolean
}

/** Two records of one cookie say two things about it. */
export const duplicateStorageKey: Rule<Values> = {
  id: 'duplicate-storage-key',
  title: 'Each cookie is listed once.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [cookies6265bis('section 5.7, step 23')],
  why: 'Two rows about one cookie leave the reader to guess which is true.',
  codes: ['duplicate-cookie'],
  checks: {
    tenant: ({ linted }, report) => {
      const seen = new Map<string, LintedCookie>()
      const patterns = linted.filter(({ name }) => name.endsWith('*'))
      for (const cookie of linted) {
        const { name, storage, fields, at } = cookie
        const key = [
          storage,
          name,
          fields.domain ?? '',
          fields.path ?? '/',
          fields.party,
          fields.partitioned
        ].join('\n')
        const other = seen.get(key)
        if (other === undefined) seen.set(key, cookie)
        else report(at('name'), { name, other: other.serviceId ?? 'a record', isCovered: false })
        for (const pattern of patterns)
          if (pattern !== cookie && isCoveredDifferently(cookie, pattern))
            report(at('name'), { name, other: pattern.name, isCovered: true }, 'warning')
      }
    }
  },
  words: ({ name, other, isCovered }) =>
    isCovered
      ? {
          message: `"${name}" is listed, and is one of "${other}", which says something else about it.`,
          remedy: `Put it under "covers" of "${other}", or remove one of the two.`
        }
      : {
          message: `"${name}" is listed twice; the other one is of ${other}.`,
          remedy: 'Remove one of the two, or say by "domain" or "path" how they differ.'
        }
}

/** Whether a pattern stands for a cookie of the same service, with another category or duration. */
function isCoveredDifferently(cookie: LintedCookie, pattern: LintedCookie): boolean {
  return (
    cookie.storage === pattern.storage &&
    cookie.serviceId === pattern.serviceId &&
    cookie.name.length >= pattern.name.length &&
    cookie.name.startsWith(pattern.name.slice(0, -1)) &&
    (cookie.category !== pattern.category || cookie.duration !== pattern.duration)
  )
}
