import type { Content } from '../content/content.ts'
import { wordDate } from '../content/wording.ts'
import { fillWords } from '../content/words.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { overridesOf } from '../overrides/section-overrides.ts'
import type { Policy } from '../schema/policy.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { settingOf } from '../tenants/settings.ts'
import { pageFolder, wayToTop } from './addresses.ts'
import { brandOn } from './brand.ts'
import { contentHash, hashOfTexts } from './content-hash.ts'
import { contentsOf, leadOf } from './contents.ts'
import { controllerFacts } from './cookie-data.ts'
import { type CookieSource, cookieFacts, cookieSources } from './cookie-facts.ts'
import { fallbackNotice } from './fallback-notice.ts'
import { hasTexts } from './has-texts.ts'
import { openGraphOf } from './open-graph.ts'
import type { Page } from './page.ts'
import { frameOf } from './page-frame.ts'
import { type Links, linksAmong } from './page-links.ts'
import { pageSection } from './page-section.ts'
import { publisherOf } from './publisher.ts'
import { COOKIES } from './read-policies.ts'
import type { Project } from './read-project.ts'
import { summaryOf } from './summary.ts'
import { type SummaryFacts, summaryFactsOf } from './summary-facts.ts'
import { policiesOf, type TenantPolicy } from './tenant-policies.ts'

/** The file of a page's PDF, beside the page. */
const PDF = 'index.pdf'

/** What the pages of one tenant have in common. */
interface Tenancy {
  readonly tenant: ResolvedTenant
  readonly project: Project
  readonly links: Links
  /** The sections that it replaces. */
  readonly own: ReturnType<typeof overridesOf>
  /** What the summaries say. */
  readonly inShort: SummaryFacts
  readonly publisher: Page['publisher']
  readonly sources: readonly CookieSource[]
  /** The hash of the facts that need no language. */
  readonly facts: string
  readonly report: Report
}

/**
 * All pages of a tenant: each policy in each language, and the cookie policy in the main language
 * once more at the top of its folder.
 */
export function pagesOf(tenant: ResolvedTenant, project: Project, report: Report): Page[] {
  const contents = tenant.locales.flatMap((locale, index) =>
    isWritten(locale, index, tenant, project, report) ? [project.contentFor(locale)] : []
  )
  const policies = policiesOf(tenant, project, report)
  const ids = policies.map(({ id }) => id)
  const links = linksAmong(ids, contents, tenant.base)
  const own = overridesOf(project.overrides, tenant.chain.layers, tenant.chain.tenant)
  const sources = cookieSources(tenant, project.catalog)
  const controller = controllerFacts(tenant.controller)
  const facts = hashOfTexts({ controller, cookies: sources.map((source) => source.facts) })
  const publisher = publisherOf(tenant)
  const inShort = summaryFactsOf(tenant)
  const tenancy = { tenant, project, links, own, inShort, publisher, sources, facts, report }
  const pages = contents.flatMap((content) =>
    policies.map((policy) => pageOf(policy, content, tenancy))
  )
  const main = pages[0]
  const content = contents[0]
  if (main === undefined || content === undefined) return []
  const path = `${tenant.id}/index.html`
  const { policy, locale } = main
  const top = {
    ...main,
    path,
    top: wayToTop(path),
    languages: links.languages(policy, locale, ''),
    policies: links.policies(policy, content, ''),
    pdf: tenant.pdf ? pageFolder(locale, policy) + PDF : null,
    data: main.data && { ...main.data, href: pageFolder(locale, policy) + main.data.href }
  }
  return [top, ...pages]
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

function pageOf(policy: TenantPolicy, content: Content, tenancy: Tenancy): Page {
  const { tenant, project, links, own, inShort, report } = tenancy
  const { id, name, host, url, base } = tenant
  const { locale, lang, dir } = content
  const frame = frameOf(content)(policy.id)
  const { folder, home } = frame
  const path = `${id}/${folder}index.html`
  const updated = updatedOf(policy, tenant)
  const sections = policy.sections
    .map((section) => pageSection(policy.id, section, tenant, content, own, report))
    .filter((section) => section !== undefined)
  const choiceId = policy.sections.find(({ when }) => when.choice !== undefined)?.id
  const choice = sections.find((section) => section.id === choiceId)
  const summary =
    policy.id === COOKIES && inShort.counts.length > 0 ? summaryOf(inShort, choice, content) : null
  const heading = sections[0]?.heading.text ?? name
  const title = fillWords(frame.title, { name, host, title: heading }, dir)
  const policies = links.policies(policy.id, content, home)
  const backToSite = fillWords(frame.strings.backToSite, { name, host }, dir)
  const strings = { ...frame.strings, backToSite }
  const brand = brandOn(tenant, content, report)
  const texts = { title, summary, sections, strings, policies, brand }
  const page = {
    tenant: id,
    locale,
    policy: policy.id,
    path,
    top: `../${home}`,
    canonicalUrl: base + folder,
    lang,
    dir,
    title,
    description: fillWords(frame.description, { name, host }, dir).text,
    brand,
    site: { name, host, url },
    publisher: tenancy.publisher,
    updated: { date: updated, words: wordDate(updated, locale) },
    lead: leadOf(sections),
    summary,
    contents: contentsOf(sections),
    sections,
    strings,
    languages: links.languages(policy.id, locale, home),
    openGraph: openGraphOf(locale, tenant.locales),
    alternates: links.alternates(policy.id),
    policies,
    fallbackNotice: fallbackNotice(texts, content, project.texts.has(locale)),
    pdf: tenant.pdf ? PDF : null,
    data: policy.id === COOKIES ? frame.data : null,
    contentHash: ''
  }
  const facts = policy.id === COOKIES ? factsOf(tenant, tenancy, content) : null
  page.contentHash = contentHash(page, frame.strings, facts)
  return page
}

/**
 * What the cookie policy says to programs: its facts, and the words of columns that its tables do not
 * have.
 */
function factsOf(
  { columns, locales }: ResolvedTenant,
  { sources, facts }: Tenancy,
  content: Content
) {
  const isShown = WORDED.every((column) => columns.includes(column))
  return { facts, words: isShown ? null : cookieFacts(sources, locales[0] ?? '', content) }
}

/** The columns of which programs are told the words. */
const WORDED = ['duration', 'function', 'purpose'] as const

/** The day that a page shows: the one of its policy. */
function updatedOf({ dated }: Policy, { updated, accessibility }: ResolvedTenant): string {
  if (dated === 'updated' || accessibility === undefined) return updated
  return accessibility.reviewed ?? accessibility.prepared
}
