import type { Report } from '../diagnostics/diagnostic.ts'
import { languageTag } from '../schema/locale.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { documentOf } from '../tenants/settings.ts'
import type { SiteFile } from './site-parts.ts'

/** Where researchers look for the file. */
const PLACE = '.well-known/security.txt'

/**
 * Where weaknesses of the site are reported, for a tenant that says so.
 * https://www.rfc-editor.org/info/rfc9116
 */
export function securityFile({ id, base, securityTxt }: ResolvedTenant): SiteFile[] {
  if (securityTxt === undefined) return []
  const { contact, expires, preferredLanguages, ...links } = securityTxt
  const fields: (readonly [string, string | undefined])[] = [
    ...contact.map((one) => ['Contact', one] as const),
    ['Expires', expires],
    ['Encryption', links.encryption],
    ['Acknowledgments', links.acknowledgments],
    ['Preferred-Languages', preferredLanguages?.map(languageTag).join(', ')],
    ['Canonical', base + PLACE],
    ['Policy', links.policy],
    ['Hiring', links.hiring]
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`]
  )
  return [{ path: `${id}/${PLACE}`, content: `${lines.join('\n')}\n` }]
}

/** Reports a file that nobody would find: it is looked for at the top of a host only. */
export function reportHiddenSecurityFile(
  { base, securityTxt, chain }: ResolvedTenant,
  report: Report
): void {
  if (securityTxt === undefined || new URL(base).pathname === '/') return
  report(documentOf(chain, 'securityTxt').placeOfKey(['securityTxt']), {
    code: 'security-txt-not-at-top',
    address: base + PLACE
  })
}
