import type { Content, Found } from '../content/content.ts'
import type { Section } from '../content/section.ts'
import { fillWords, ownWords, type Words, wordsIn } from '../content/words.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { overrideIn } from '../overrides/section-overrides.ts'
import type { PolicySection, Shown } from '../schema/policy.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { documentOf } from '../tenants/settings.ts'
import { fillHtml } from '../text/markdown.ts'
import { contactLines, enforcementLines } from './contact-lines.ts'
import { cookieTables } from './cookie-tables.ts'
import { findLocalText } from './local-text.ts'
import type { PageSection } from './page.ts'
import { placeholderValues } from './placeholder-values.ts'
import type { Project } from './read-project.ts'
import { isShown } from './shown.ts'

/** A section of a policy for one tenant in one language; none where it is not shown. */
export function pageSection(
  policy: string,
  { id, as, level, shows, when }: PolicySection,
  tenant: ResolvedTenant,
  content: Content,
  project: Project,
  report: Report
): PageSection[] {
  if (!isShown(when, tenant) || tenant.omit.has(`${policy}/${id}`)) return []
  const section = findSection(policy, id, tenant, content, project)
  if (section === undefined) return []
  const { value, locale } = section
  const values = placeholderValues(tenant, locale)
  for (const { name, place } of value.placeholders)
    if (!Object.hasOwn(values, name))
      report(place(), { code: 'placeholder-without-value', name, tenant: tenant.id })
  const title = wordsIn(value.title, locale, content.locale)
  return [
    {
      id,
      as,
      level: as === 'opening' ? 1 : level,
      heading: fillWords(title, values, content.dir),
      bodyHtml: fillHtml(value.parts, values, title.dir ?? content.dir),
      lang: title.lang,
      dir: title.dir,
      tables: shows === 'tables' ? cookieTables(tenant, content, level + 1, report) : null,
      contact: contactOf(shows, tenant, content),
      list: listOf(shows, tenant, content, report)
    }
  ]
}

/** In each language of the chain: the tenant's own text, those of its profiles, the shared one. */
export function findSection(
  policy: string,
  id: string,
  { chain }: ResolvedTenant,
  content: Content,
  { overrides }: Project
): Found<Section> | undefined {
  const shared = content.section(policy, id)
  for (const locale of content.chain) {
    const own = overrideIn(overrides, chain.layers, chain.tenant, `${locale}/${policy}/${id}`)
    if (own !== undefined) return { value: own, locale }
    if (shared?.locale === locale) return shared
  }
  return shared
}

function contactOf(shows: Shown | undefined, tenant: ResolvedTenant, content: Content) {
  const { controller, accessibility } = tenant
  if (shows === 'contact') return contactLines(controller, content)
  if (shows === 'feedback') return contactLines(accessibility, content)
  if (shows === 'enforcement') return enforcementLines(accessibility)
  return null
}

/** The facts of the accessibility statement that a section lists. */
function listOf(
  shows: Shown | undefined,
  { accessibility, chain, locales }: ResolvedTenant,
  content: Content,
  report: Report
): Words[] | null {
  switch (shows) {
    case 'technologies':
    case 'testedWith':
    case 'tools':
      return accessibility?.[shows]?.map(ownWords) ?? null
    case 'problems':
    case 'burdens':
    case 'exempt':
    case 'testedPages':
      return (
        accessibility?.[shows]?.map((text, index) => {
          const found = findLocalText(text, content.chain, locales[0] ?? '')
          if (found !== undefined) return wordsIn(found.value, found.locale, content.locale)
          const document = documentOf(chain, 'accessibility', shows)
          report(document.placeOfValue(['accessibility', shows, index]), {
            code: 'text-without-locale',
            key: shows,
            locale: content.locale
          })
          return ownWords('')
        }) ?? null
      )
    default:
      return null
  }
}
