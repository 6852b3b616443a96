import { TENANT } from './site-from.ts'

/** The smallest valid tenant with these lines: one with the same key is replaced, others are added. */
export function tenantWith(...lines: readonly string[]): string {
  const keyOf = (line: string) => line.slice(0, line.indexOf(':'))
  const keys = lines.map(keyOf)
  const kept = TENANT.trimEnd()
    .split('\n')
    .filter((line) => !keys.includes(keyOf(line)))
  return [...kept, ...lines, ''].join('\n')
}

/** The same of a site on which readers change their choice: for cookies that need consent. */
export function askingTenant(...lines: readonly string[]): string {
  return tenantWith(...lines, 'preferencesControl: Cookies')
}
