import type { Content } from '../content/content.ts'
import { fillWords } from '../content/words.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { CATEGORIES, type Category } from '../schema/cookie-kinds.ts'
import type { Column } from '../schema/settings.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { remembered, rememberedFor } from '../text/remembered.ts'
import { readOnce } from './content-hash.ts'
import { cookieRow } from './cookie-row.ts'
import type { CookieTable } from './page.ts'

/** One table for each category that the tenant uses; cookies keep the tenant's order. */
export function cookieTables(
  tenant: ResolvedTenant,
  content: Content,
  level: number,
  report: Report
): CookieTable[] {
  const table = { tenant, content, report }
  const { host, columns } = tenant
  const used = CATEGORIES.filter((category) => tenant.about.categories.has(category))
  return used.map((category): CookieTable => {
    const cookies = tenant.cookies.filter((cookie) => cookie.category === category)
    const { heading, text, caption } = headsIn(content)(category)
    return {
      category,
      level,
      heading,
      text,
      caption: fillWords(caption, { host }, content.dir),
      columns: labelsIn(content)(columns),
      rows: cookies.map((cookie) => cookieRow(cookie, table))
    }
  })
}

const headsIn = rememberedFor(({ string }: Content) =>
  remembered((category: Category) => ({
    heading: readOnce(string(`categories.${category}.heading`)),
    text: readOnce(string(`categories.${category}.text`)),
    caption: string(`categories.${category}.caption`)
  }))
)

const labelsIn = rememberedFor(({ string }: Content) =>
  rememberedFor((columns: readonly Column[]) =>
    readOnce(columns.map((key) => ({ key, label: string(`columns.${key}`) })))
  )
)
