import type { Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { check } from '../schema/check.ts'
import type { Policy } from '../schema/policy.ts'
import { Strings } from '../schema/strings.ts'
import { ServiceWords } from '../schema/words.ts'
import { readYaml } from '../text/yaml.ts'
import type { Catalog } from './catalog.ts'
import { readSection, type Section } from './section.ts'
import type { LocaleSources } from './sources.ts'

/** All the words of one language. */
export interface Content {
  readonly strings: Strings
  /** By service, then by cookie. */
  readonly words: ReadonlyMap<string, ServiceWords>
  /** By policy, then by section. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, Section>>
}

/** The words of each language; there are none for a language whose strings have problems. */
export function readContent(
  locales: ReadonlyMap<string, LocaleSources>,
  catalog: Catalog,
  policies: ReadonlyMap<string, Policy | undefined>,
  report: Report
): ReadonlyMap<string, Content | undefined> {
  const contents = new Map<string, Content | undefined>()
  for (const [locale, sources] of locales) {
    const strings = readStrings(sources.strings, report)
    const words = readWords(locale, sources.words, catalog, report)
    const sections = new Map<string, ReadonlyMap<string, Section>>()
    for (const [id, policy] of policies)
      if (policy !== undefined) sections.set(id, readSections(locale, id, policy, sources, report))
    for (const [id, files] of sources.sections) {
      const first = [...files.values()][0]
      if (!policies.has(id) && first !== undefined)
        report(wholeFile(first.path), { code: 'unknown-policy', id, known: [...policies.keys()] })
    }
    contents.set(locale, strings === undefined ? undefined : { strings, words, sections })
  }
  return contents
}

function readStrings(file: SourceFile | undefined, report: Report): Strings | undefined {
  const document = file === undefined ? undefined : readYaml(file, report)
  return document === undefined ? undefined : check(Strings, document, report)
}

/** Every service of the catalog needs a file of words, and every cookie in it its own. */
function readWords(
  locale: string,
  files: ReadonlyMap<string, SourceFile>,
  catalog: Catalog,
  report: Report
): ReadonlyMap<string, ServiceWords> {
  const words = new Map<string, ServiceWords>()
  const services = [...catalog.services.keys()]
  for (const [id, file] of files) {
    const document = readYaml(file, report)
    const checked = document === undefined ? undefined : check(ServiceWords, document, report)
    if (document === undefined || checked === undefined) continue
    words.set(id, checked)
    const known = catalog.services.get(id)?.cookies.map(({ name }) => name)
    if (known === undefined && catalog.isComplete)
      report(wholeFile(file.path), { code: 'words-without-service', id, known: services })
    for (const name of known === undefined ? [] : Object.keys(checked))
      if (!known?.includes(name))
        report(document.placeOfKey([name]), {
          code: 'words-without-cookie',
          name,
          known: known ?? []
        })
  }
  for (const [id, { cookies }] of catalog.services) {
    const path = `content/${locale}/catalog/${id}.yaml`
    const has = words.get(id)
    if (has === undefined && files.has(id)) continue
    for (const { name } of cookies)
      if (has === undefined || !Object.hasOwn(has, name))
        report(wholeFile(path), { code: 'words-missing', name, file: path })
  }
  return words
}

function readSections(
  locale: string,
  policyId: string,
  policy: Policy,
  sources: LocaleSources,
  report: Report
): ReadonlyMap<string, Section> {
  const files = sources.sections.get(policyId) ?? new Map<string, SourceFile>()
  const listed = policy.sections.map(({ id }) => id)
  const sections = new Map<string, Section>()
  for (const [id, file] of files) {
    if (!listed.includes(id))
      report(wholeFile(file.path), { code: 'section-unused', id, policy: policyId, known: listed })
    const section = readSection(file, report)
    if (section !== undefined) sections.set(id, section)
  }
  for (const id of listed)
    if (!files.has(id)) {
      const path = `content/${locale}/${policyId}/${id}.md`
      report(wholeFile(path), { code: 'section-missing', file: path, policy: policyId })
    }
  return sections
}
