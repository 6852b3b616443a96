import type { At } from './at.ts'
import type { LintedPage } from './linted-page.ts'

/** Where the mark-up of all pages of a kind is made: a fault in it is reported once for all. */
export function atTemplate(): At {
  return { file: 'templates/policy.njk' }
}

/** A built page as a whole, for what is wrong with this one only. */
export function atPage({ page }: LintedPage): At {
  return { file: `dist/${page.path}` }
}
