import type { Headers } from '../../project/headers.ts'
import type { HostedSite } from '../hosted-site.ts'
import { headerNames } from '../safe-headers.ts'

/** Headers of each kind, on every answer: "always" is for errors, and holds for all others too. */
export function headerLines(site: HostedSite, hasLanguages: boolean): string[] {
  const page: Headers = site.headers.page ?? {}
  const sets: Readonly<Record<string, Headers>> = {
    ...site.headers,
    choice: { ...page, 'Cache-Control': 'no-cache' }
  }
  return [
    ...headerNames(site).flatMap((name) => {
      const kinds = Object.entries(sets).filter(([, set]) => set[name] !== undefined)
      const values = new Map<string, string[]>()
      for (const [kind, set] of kinds)
        values.set(set[name] ?? '', [...(values.get(set[name] ?? '') ?? []), kind])
      return [...values].map(([value, names]) => {
        const all = names.length === Object.keys(sets).length
        const when = all
          ? ''
          : ` "expr=reqenv('KIND') in {${names.map((one) => `'${one}'`).join(', ')}}"`
        return `Header always set ${name} "${value}"${when}`
      })
    }),
    `Header always set Allow "GET, HEAD" "expr=%{REQUEST_STATUS} == 405"`,
    `Header always set Vary "Accept-Encoding" "expr=%{REQUEST_STATUS} in {'200', '206', '304', '404'}"`,
    ...(hasLanguages
      ? [
          `Header always set Vary "Accept-Encoding, Accept-Language" "expr=reqenv('HOME') == '1' && %{REQUEST_STATUS} != '302'"`,
          `Header always set Vary "Accept-Language" "expr=%{REQUEST_STATUS} == 302"`
        ]
      : [])
  ]
}
