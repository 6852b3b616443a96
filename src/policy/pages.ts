import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { languageTag } from '../schema/locale.ts'
import type { Policy, PolicySection, When } from '../schema/policy.ts'
import type { Strings } from '../schema/strings.ts'
import { fillHtml } from '../text/markdown.ts'
import { fillPlaceholders } from '../text/placeholders.ts'
import { pageFolder, pageUrl, wayToTop } from './addresses.ts'
import type { Content } from './content.ts'
import { cookieTables } from './cookie-tables.ts'
import { settingOf } from './inheritance.ts'
import type { ContactLine, Page, PageSection } from './page.ts'
import { placeholderValues } from './placeholder-values.ts'
import type { ResolvedTenant } from './resolved-tenant.ts'
import { directionOf, wordDate } from './wording.ts'

/** The name of the policy that every tenant has, and that stands at the tenant's own address. */
export const COOKIES = 'cookies'

/** All pages of a tenant: each language, and the main one once more at the top of its folder. */
export function pagesOf(
  tenant: ResolvedTenant,
  policy: Policy,
  contents: ReadonlyMap<string, Content | undefined>,
  report: Report
): Page[] {
  const pages = tenant.locales.flatMap((locale, index) => {
    const content = contents.get(locale)
    if (content !== undefined) return [pageOf(tenant, locale, policy, content, report)]
    if (contents.has(locale)) return []
    const layer = settingOf(tenant.chain, 'locales')?.layer ?? tenant.chain.tenant
    const place = layer.document.placeOfValue(['locales', index])
    report(place, { code: 'locale-without-content', locale, known: [...contents.keys()] })
    return []
  })
  const main = pages[0]
  if (main === undefined) return []
  const path = `${tenant.id}/index.html`
  return [{ ...main, path, top: wayToTop(path) }, ...pages]
}

function pageOf(
  tenant: ResolvedTenant,
  locale: string,
  policy: Policy,
  content: Content,
  report: Report
): Page {
  const { name, host, url } = tenant
  const { strings } = content
  const path = `${tenant.id}/${pageFolder(locale, COOKIES)}index.html`
  const planned = policy.sections.filter(({ when }) => isTrueOf(tenant, when))
  const openings = planned.filter(({ as }) => as === 'opening')
  if (openings.length !== 1 || openings[0] !== planned[0]) {
    const place = wholeFile(`content/policies/${COOKIES}.yaml`)
    report(place, { code: 'opening-not-one', tenant: tenant.id, ids: openings.map(({ id }) => id) })
  }
  const sections = planned.flatMap((one) => sectionOf(one, tenant, locale, content, report))
  const title = sections[0]?.heading ?? name
  return {
    tenant: tenant.id,
    locale,
    policy: COOKIES,
    path,
    top: wayToTop(path),
    canonicalUrl: pageUrl(tenant.base, locale, COOKIES),
    lang: languageTag(locale),
    dir: directionOf(locale),
    title: fillPlaceholders(strings.pageTitle, { title, name, host }),
    description: fillPlaceholders(strings.pageDescription, { name, host }),
    site: { name, host, url },
    updated: { date: tenant.updated, words: wordDate(tenant.updated, locale) },
    sections,
    strings: {
      skipToContent: strings.skipToContent,
      backToSite: fillPlaceholders(strings.backToSite, { host }),
      lastUpdate: strings.lastUpdate,
      noCookies: strings.noCookies
    }
  }
}

function isTrueOf(tenant: ResolvedTenant, when: When): boolean {
  const has = (key: NonNullable<When['has']>) =>
    key === 'cookies' ? tenant.cookies.length > 0 : tenant[key] !== undefined
  const uses = (category: string) => tenant.cookies.some((cookie) => cookie.category === category)
  return (
    (when.intro === undefined || when.intro === tenant.intro) &&
    (when.uses === undefined || uses(when.uses)) &&
    (when.without === undefined || !uses(when.without)) &&
    (when.has === undefined || has(when.has)) &&
    (when.lacks === undefined || !has(when.lacks))
  )
}

function sectionOf(
  { id, as, level, shows }: PolicySection,
  tenant: ResolvedTenant,
  locale: string,
  content: Content,
  report: Report
): PageSection[] {
  const section = content.sections.get(COOKIES)?.get(id)
  if (section === undefined) return []
  const values = placeholderValues(tenant, locale)
  for (const { name, place } of section.placeholders)
    if (!Object.hasOwn(values, name))
      report(place(), { code: 'placeholder-without-value', name, tenant: tenant.id })
  return [
    {
      id,
      as,
      level: as === 'opening' ? 1 : level,
      heading: fillPlaceholders(section.title, values),
      bodyHtml: fillHtml(section.parts, values),
      tables: shows === 'tables' ? cookieTables(tenant, locale, content, level + 1, report) : null,
      contact: shows === 'contact' ? contactOf(tenant, content.strings) : null
    }
  ]
}

function contactOf({ controller }: ResolvedTenant, { contact }: Strings): ContactLine[] {
  const lines: (ContactLine | undefined)[] = [
    controller?.email === undefined
      ? undefined
      : { label: contact.email, text: controller.email, href: `mailto:${controller.email}` },
    controller?.url === undefined
      ? undefined
      : { label: contact.web, text: controller.url, href: controller.url },
    controller?.address === undefined
      ? undefined
      : { label: contact.post, text: controller.address, href: null }
  ]
  return lines.filter((line) => line !== undefined)
}
