import type { Content, Found } from '../content/content.ts'
import type { Section } from '../content/section.ts'
import { fillWords, ownWords, type Words, wordsIn } from '../content/words.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { PolicySection, Shown } from '../schema/policy.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { documentOf } from '../tenants/settings.ts'
import { fillHtml } from '../text/markdown.ts'
import { rememberedFor } from '../text/remembered.ts'
import { contactLines, controllerLines, enforcementLines } from './contact-lines.ts'
import { hashOnce } from './content-hash.ts'
import { cookieTables } from './cookie-tables.ts'
import { findLocalText } from './local-text.ts'
import type { PageSection } from './page.ts'
import { placeholderValues } from './placeholder-values.ts'

/** The sections that say nothing of a tenant: one for all of them. */
const sharedSections = rememberedFor((_: Content) => new Map<Section, PageSection>())

/** The sections that the layers of a tenant replace, the nearest layer first. */
type OwnSections = readonly ReadonlyMap<string, Section>[]

/** A section of a policy for one tenant in one language; none where there is no text. */
export function pageSection(
  policy: string,
  section: PolicySection,
  tenant: ResolvedTenant,
  content: Content,
  own: OwnSections,
  report: Report
): PageSection | undefined {
  const { id, shows } = section
  const found = findSection(policy, id, content, own)
  if (found === undefined) return undefined
  if (shows !== undefined || found.value.placeholders.length > 0)
    return filledSection(section, found, tenant, content, report)
  const shared = sharedSections(content)
  const known = shared.get(found.value)
  if (known !== undefined) return known
  const made = hashOnce(filledSection(section, found, tenant, content, report))
  shared.set(found.value, made)
  return made
}

function filledSection(
  { id, as, level, shows }: PolicySection,
  { value, locale }: Found<Section>,
  tenant: ResolvedTenant,
  content: Content,
  report: Report
): PageSection {
  const values = placeholderValues(value.placeholders, tenant, locale)
  for (const { name, place } of value.placeholders)
    if (values[name] === undefined)
      report(place(), { code: 'placeholder-without-value', name, tenant: tenant.id })
  const title = wordsIn(value.title, locale, content.locale)
  return {
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
}

/** In each language of the chain: the tenant's own text, those of its profiles, the shared one. */
export function findSection(
  policy: string,
  id: string,
  content: Content,
  own: OwnSections
): Found<Section> | undefined {
  const shared = content.section(policy, id)
  if (own.length === 0) return shared
  for (const locale of content.chain) {
    const key = `${locale}/${policy}/${id}`
    const value = own.find((sections) => sections.has(key))?.get(key)
    if (value !== undefined) return { value, locale }
    if (shared?.locale === locale) return shared
  }
  return shared
}

function contactOf(shows: Shown | undefined, tenant: ResolvedTenant, content: Content) {
  const { controller, accessibility } = tenant
  if (shows === 'contact') return controllerLines(controller, content)
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
