import type { Content } from '../content/content.ts'
import { ownLanguageName, wordDate } from '../content/wording.ts'
import { fillWords, ownWords, type Words } from '../content/words.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { languageTag } from '../schema/locale.ts'
import type { Policy } from '../schema/policy.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { settingOf } from '../tenants/settings.ts'
import { pageFolder, pageUrl, wayToTop } from './addresses.ts'
import { fallbackNotice } from './fallback-notice.ts'
import { hasTexts } from './has-texts.ts'
import type { Page, PolicyLink } from './page.ts'
import { pageSection } from './page-section.ts'
import { COOKIES, type Project } from './read-project.ts'
import { isShown } from './shown.ts'

/** What the pages of one tenant have in common. */
interface Tenancy {
  readonly tenant: ResolvedTenant
  readonly project: Project
  /** The languages in which it is published. */
  readonly contents: readonly Content[]
  /** Its policies, that of the cookies first. */
  readonly policies: readonly (readonly [id: string, policy: Policy])[]
  readonly report: Report
}

/**
 * All pages of a tenant: each policy in each language, and the cookie policy in the main language
 * once more at the top of its folder.
 */
export function pagesOf(tenant: ResolvedTenant, project: Project, report: Report): Page[] {
  const tenancy = {
    tenant,
    project,
    contents: tenant.locales.flatMap((locale, index) =>
      isWritten(locale, index, tenant, project, report) ? [project.contentFor(locale)] : []
    ),
    policies: policiesOf(tenant, project),
    report
  }
  for (const [id, policy] of tenancy.policies) reportOpenings(id, policy, tenant, report)
  const pages = tenancy.contents.flatMap((content) =>
    tenancy.policies.map(([id, policy]) => pageOf(id, policy, content, tenancy))
  )
  const main = pages[0]
  if (main === undefined) return []
  const path = `${tenant.id}/index.html`
  return [{ ...main, path, top: wayToTop(path), ...linksFrom(path, main, tenancy) }, ...pages]
}

/** Whether a page can be written in a language; one without any texts is reported. */
function isWritten(
  locale: string,
  index: number,
  { chain }: ResolvedTenant,
  project: Project,
  report: Report
): boolean {
  if (hasTexts(locale, project)) return true
  const layer = settingOf(chain, 'locales')?.layer ?? chain.tenant
  const place = layer.document.placeOfValue(['locales', index])
  report(place, { code: 'locale-without-content', locale, known: [...project.texts.keys()] })
  return false
}

function policiesOf(
  tenant: ResolvedTenant,
  { policies }: Project
): (readonly [id: string, policy: Policy])[] {
  const own = [...policies].flatMap(([id, policy]) =>
    policy !== undefined && isShown(policy.when, tenant) ? [[id, policy] as const] : []
  )
  return own.toSorted(([a], [b]) => Number(b === COOKIES) - Number(a === COOKIES))
}

function reportOpenings(
  id: string,
  { sections }: Policy,
  tenant: ResolvedTenant,
  report: Report
): void {
  const shown = sections.filter(({ when }) => isShown(when, tenant))
  const openings = shown.filter(({ as }) => as === 'opening')
  if (openings.length === 1 && openings[0] === shown[0]) return
  const ids = openings.map((opening) => opening.id)
  report(wholeFile(`content/policies/${id}.yaml`), {
    code: 'opening-not-one',
    tenant: tenant.id,
    ids
  })
}

function pageOf(policyId: string, policy: Policy, content: Content, tenancy: Tenancy): Page {
  const { tenant, project, report } = tenancy
  const { id, name, host, url, base } = tenant
  const updated = updatedOf(policy, tenant)
  const { locale, lang, dir } = content
  const path = `${id}/${pageFolder(locale, policyId)}index.html`
  const fill = (words: Words, values = {}) => fillWords(words, { name, host, ...values }, dir)
  const sections = policy.sections.flatMap((section) =>
    pageSection(policyId, section, tenant, content, project, report)
  )
  const title = sections[0]?.heading ?? ownWords(name)
  const page = {
    tenant: id,
    locale,
    policy: policyId,
    path,
    top: wayToTop(path),
    canonicalUrl: pageUrl(base, locale, policyId),
    lang,
    dir,
    title: fill(content.string('pageTitle'), { title: title.text }),
    description: fill(content.string(`policies.${policyId}.description`)).text,
    site: { name, host, url },
    updated: { date: updated, words: wordDate(updated, locale) },
    sections,
    strings: {
      skipToContent: content.string('skipToContent'),
      backToSite: fill(content.string('backToSite')),
      lastUpdate: content.string('lastUpdate'),
      noCookies: content.string('noCookies'),
      languages: content.string('languages'),
      otherPolicies: content.string('otherPolicies')
    },
    ...linksFrom(path, { locale, policy: policyId }, tenancy)
  }
  return { ...page, fallbackNotice: fallbackNotice(page, content, project.texts.has(locale)) }
}

/** The day that a page shows: the one of its policy. */
function updatedOf({ dated }: Policy, { updated, accessibility }: ResolvedTenant): string {
  if (dated === 'updated' || accessibility === undefined) return updated
  return accessibility.reviewed ?? accessibility.prepared
}

/** The links of a page to the tenant's other pages, relative to where the page stands. */
function linksFrom(
  path: string,
  { locale, policy }: Pick<Page, 'locale' | 'policy'>,
  { tenant, contents, policies }: Tenancy
): Pick<Page, 'languages' | 'alternates' | 'policies'> {
  const home = wayToTop(path.slice(tenant.id.length + 1))
  const publicUrl = (one: string) => pageUrl(tenant.base, one, policy)
  const languages = contents.map((content) => ({
    lang: content.lang,
    dir: content.dir,
    name: ownLanguageName(content.locale),
    href: `${home}${pageFolder(content.locale, policy)}`,
    isCurrent: content.locale === locale
  }))
  const main = contents[0]?.locale ?? locale
  const here = contents.find((content) => content.locale === locale)
  const others = policies.flatMap(([id]): PolicyLink[] =>
    id === policy || here === undefined
      ? []
      : [{ name: here.string(`policies.${id}.name`), href: `${home}${pageFolder(locale, id)}` }]
  )
  return {
    languages: languages.length > 1 ? languages : [],
    alternates: [
      ...contents.map((content) => ({
        hreflang: languageTag(content.locale),
        url: publicUrl(content.locale)
      })),
      { hreflang: 'x-default', url: publicUrl(main) }
    ],
    policies: others
  }
}
