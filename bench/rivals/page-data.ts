import type { Words } from '../../src/content/words.ts'
import type { Page, PageSection, SummaryFact } from '../../src/policy/page.ts'
import type { SharedParts } from './shared-parts.ts'
import { type Keep, tableData, text } from './table-data.ts'

/** What a page says, for a generator that merges nothing: its own values, and keys of shared parts. */
export type PageData = Readonly<Record<string, unknown>>

/**
 * The data of a page. What names the tenant stands in it; everything else is a key of a shared part.
 * Keys are in lower case, as Hugo makes them.
 */
export function pageData(page: Page, parts: SharedParts): PageData {
  const { locale, site, updated } = page
  const shared = (list: string, part: unknown) => parts.keyOf(locale, list, part)
  const keep: Keep = (list, part) =>
    namesTenant(JSON.stringify(part), page) ? part : shared(list, part)
  const { backToSite, ...strings } = page.strings
  return {
    title: text(page.title),
    description: page.description,
    locale,
    tag: page.lang,
    dir: page.dir,
    top: page.top,
    canonical: page.canonicalUrl,
    hash: page.contentHash,
    site_name: site.name,
    site_url: site.url,
    updated: updated.date,
    updated_words: updated.words,
    publisher: publisherData(page),
    alternates: page.alternates,
    og_locale: page.openGraph.locale,
    og_others: page.openGraph.others,
    data: page.data && { href: page.data.href, title: text(page.data.title) },
    back: text(backToSite),
    strings: shared('strings', stringsData(strings)),
    lead: page.lead,
    in_short: page.summary && {
      heading: text(page.summary.heading),
      facts: page.summary.facts.map((fact) => keep('facts', factData(fact)))
    },
    contents: page.contents.length > 0,
    languages: shared(
      'languages',
      page.languages.map(({ lang, dir, name, href, isCurrent }) => {
        return { tag: lang, dir, name, href, current: isCurrent }
      })
    ),
    policies: shared(
      'policies',
      page.policies.map((link) => ({ href: link.href, text: text(link.name) }))
    ),
    sections: page.sections.map((section) => keep('sections', sectionData(section, keep)))
  }
}

/** Whether a part says something of its tenant only. */
function namesTenant(json: string, { tenant, site }: Page): boolean {
  return json.includes(tenant) || json.includes(site.host) || json.includes(site.name)
}

function sectionData(section: PageSection, keep: Keep) {
  const { id, as, level, heading, bodyHtml, tables, contact, list, lang } = section
  if (lang !== null) throw new Error(`The made section ${id} is in another language.`)
  return {
    id,
    as,
    level,
    heading: text(heading),
    body: bodyHtml,
    ...(tables === null ? {} : { tables: tables.map((table) => tableData(table, keep)) }),
    ...(contact === null
      ? {}
      : { contact: contact.map((line) => ({ ...line, label: line.label && text(line.label) })) }),
    ...(list === null ? {} : { list: list.map(text) })
  }
}

function factData({ label, values }: SummaryFact) {
  return {
    label: text(label),
    values: values.map((value) => ({
      text: text(value),
      ...(value.href === null ? {} : { href: value.href }),
      ...(value.note === null ? {} : { note: text(value.note) })
    }))
  }
}

function stringsData(strings: Readonly<Record<string, Words>>) {
  return Object.fromEntries(
    Object.entries(strings).map(([key, words]) => [key.toLowerCase(), text(words)])
  )
}

function publisherData({ publisher }: Page) {
  if (publisher === null) return null
  const { type, name, address, email, url } = publisher
  return {
    '@type': type,
    name,
    ...(address === null ? {} : { address }),
    ...(email === null ? {} : { email }),
    ...(url === null ? {} : { url })
  }
}
