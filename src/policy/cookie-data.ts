import {
  COOKIE_DATA_ID,
  COOKIE_DATA_SCHEMA,
  type ControllerFacts,
  CookieData,
  type CookieFacts
} from '../schema/cookie-data.ts'
import { publishedSchema } from '../schema/json-schema.ts'
import type { Controller } from '../tenants/controller.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { joinedBytes } from '../text/joined-bytes.ts'
import { rememberedFor } from '../text/remembered.ts'
import { cookieFacts, cookieSources } from './cookie-facts.ts'
import type { Page } from './page.ts'
import type { Project } from './read-project.ts'
import type { SiteFile } from './site-parts.ts'

/** The name of the file beside a cookie policy. */
export const COOKIE_DATA = 'cookies.json'

/** The schema of all such files. It stands above the folders of the tenants, as the assets do. */
export function cookieDataSchema(): SiteFile {
  return {
    path: COOKIE_DATA_SCHEMA,
    content: jsonText(publishedSchema(CookieData, COOKIE_DATA_ID))
  }
}

/**
 * What the pages of a tenant's cookie policy list, for programs. Each text is made when it is asked
 * for: those of all tenants together would need as much memory as their pages.
 */
export function cookieDataFiles(
  tenant: ResolvedTenant,
  pages: readonly Page[],
  { catalog, contentFor }: Project
): SiteFile[] {
  const { id, locales } = tenant
  const controller = controllerFacts(tenant.controller)
  const sources = cookieSources(tenant, catalog)
  return pages.map((page) => ({
    path: page.path.replace(/index\.html$/, COOKIE_DATA),
    content: () => {
      const cookies = cookieFacts(sources, locales[0] ?? '', contentFor(page.locale))
      return dataBytes(cookieData(page, id, controller, cookies))
    }
  }))
}

function cookieData(
  { top, lang, site, updated, canonicalUrl, contentHash }: Page,
  id: string,
  controller: ControllerFacts,
  cookies: CookieFacts[]
): CookieData {
  const { name, url, host } = site
  return {
    $schema: top + COOKIE_DATA_SCHEMA,
    tenant: { id, name, url, host },
    controller,
    locale: lang,
    policy: 'cookies',
    updated: updated.date,
    url: canonicalUrl,
    contentHash,
    cookies
  }
}

/** Who is answerable, with every key in the same order whatever the order in the file. */
export function controllerFacts(controller: Controller | undefined): ControllerFacts {
  if (controller === undefined) return null
  const { name, address = null, email = null, url = null } = controller
  return { name, address, email, url }
}

/**
 * The text of `jsonText` as bytes, of which the entries of cookies that tenants share are written only
 * once.
 */
function dataBytes({ cookies, ...data }: CookieData): Uint8Array {
  if (cookies.length === 0) return joinedBytes([jsonText({ ...data, cookies })])
  const head = `${jsonText(data).slice(0, -'\n}\n'.length)},\n  "cookies": [\n`
  const entries = cookies.flatMap((cookie, index) =>
    index === 0 ? [entryBytes(cookie)] : [',\n', entryBytes(cookie)]
  )
  return joinedBytes([head, ...entries, '\n  ]\n}\n'])
}

/** An entry, as far in as it stands in the file. */
const entryBytes = rememberedFor((cookie: CookieFacts) => {
  const text = JSON.stringify({ '': [cookie] }, null, 2)
  return Buffer.from(text.slice('{\n  "": [\n'.length, -'\n  ]\n}'.length))
})

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
