import type { Rule } from '../rule.ts'
import { edpbScope } from '../sources/european-law.ts'

interface Values {
  readonly name: string
  readonly storage: string
  readonly wanted: string
}

/** E18: each kind of storage ends in its own way. */
export const storageKindDeclared: Rule<Values> = {
  id: 'storage-kind-declared',
  title: 'What is no cookie is said to stay as its kind of storage does.',
  severity: 'warning',
  jurisdictions: 'all',
  binding: 'guidance',
  sources: [edpbScope('use cases of section 3')],
  why: 'A reader who waits for web storage to run out waits for ever.',
  checks: {
    cookie: ({ name, storage, duration, at }, _, report) => {
      const wanted = WANTED[storage]
      if (wanted !== undefined && duration !== undefined && !wanted.test(duration))
        report(at('duration'), { name, storage, wanted: MEANT[storage] ?? 'until-cleared' })
    }
  },
  words: ({ name, storage, wanted }) => ({
    message: `"${name}" is kept in ${storage}, which has no such end.`,
    remedy: `Write  duration: ${wanted} . If the site deletes it earlier by itself, write that time with "up to" before it.`
  })
}

/** Web storage does not run out by itself; a site can delete its own before. */
const WANTED: Readonly<Record<string, RegExp>> = {
  'local-storage': /^(?:until-cleared|up to )/,
  'indexed-db': /^(?:until-cleared|up to )/,
  'session-storage': /^(?:session|up to )/
}

const MEANT: Readonly<Record<string, string>> = { 'session-storage': 'session' }
