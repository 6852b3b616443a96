import type { MainPage } from './hosted-site.ts'

/** Where a page says at which address it stands, so that copies of it are known as such. */
const CANONICAL = /<link rel="canonical" href="([^"]*)"/

/**
 * Of which page the one at a tenant's own address is a copy, by what it says itself; nothing where it
 * says no such thing. https://www.rfc-editor.org/rfc/rfc6596
 */
export function mainPage(html: string, base: string): MainPage | undefined {
  const [, address = ''] = CANONICAL.exec(html) ?? []
  if (!address.startsWith(base)) return undefined
  const [, locale, policy] =
    /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)\/$/.exec(address.slice(base.length)) ?? []
  return locale === undefined || policy === undefined ? undefined : { locale, policy }
}
