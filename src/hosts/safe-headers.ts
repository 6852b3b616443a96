import type { Problem } from '../diagnostics/problem.ts'
import type { HostedSite } from './hosted-site.ts'

/** What means nothing else in any configuration: no quotation marks, variables or escapes. */
const VALUE = /^[A-Za-z0-9 '();:,=*/+._-]*$/
const NAME = /^[A-Za-z0-9-]+$/

/** Headers and types that cannot be written into every configuration as they are. */
export function unsafeHeaders({ headers, endings }: HostedSite): Problem[] {
  const all = Object.values(headers).flatMap((set) => Object.entries(set))
  const types = endings.map(({ contentType }) => ['Content-Type', contentType] as const)
  return [...all, ...types].flatMap(([name, value]): Problem[] =>
    NAME.test(name) && VALUE.test(value) ? [] : [{ code: 'host-header', name, value }]
  )
}

/** The names of all headers of a site. */
export function headerNames({ headers }: HostedSite): string[] {
  return [...new Set(Object.values(headers).flatMap(Object.keys))]
}
