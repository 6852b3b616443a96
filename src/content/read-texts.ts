import type { Catalog } from '../catalog/catalog.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { check, checkPartly } from '../schema/check.ts'
import type { Policy } from '../schema/policy.ts'
import { Strings } from '../schema/strings.ts'
import { ServiceWords } from '../schema/words.ts'
import { kindOf, readYaml, type YamlDocument } from '../text/yaml.ts'
import { SOURCE_LOCALE } from './fallback.ts'
import type { LocaleSources } from './locale-sources.ts'
import { readSection, type Section } from './section.ts'
import { flatTexts, type Texts, wordKey } from './texts.ts'
import { readRecord } from './translated-record.ts'

type Policies = ReadonlyMap<string, Policy | undefined>

/**
 * Reads the texts of every language. The source language has to be complete; of a translation only
 * what is there is checked.
 */
export function readTexts(
  locales: ReadonlyMap<string, LocaleSources>,
  catalog: Catalog,
  policies: Policies,
  report: Report
): ReadonlyMap<string, Texts> {
  const entries = [...locales].map(([locale, sources]): [string, Texts] => {
    let isRight = true
    const reportHere: Report = (place, problem) => {
      isRight = false
      report(place, problem)
    }
    const isSource = locale === SOURCE_LOCALE
    const strings = readStrings(sources.strings, policies, isSource, reportHere)
    const { words, documents } = readWords(locale, sources.words, catalog, reportHere)
    const sections = new Map<string, Section>()
    for (const [id, policy] of policies)
      if (policy !== undefined) readSections(locale, id, policy, sources, sections, reportHere)
    for (const [id, files] of sources.sections) {
      const first = [...files.values()][0]
      if (!policies.has(id) && first !== undefined)
        reportHere(wholeFile(first.path), {
          code: 'unknown-policy',
          id,
          known: [...policies.keys()]
        })
    }
    if (isSource && sources.translated !== undefined)
      reportHere(wholeFile(sources.translated.path), { code: 'file-unexpected' })
    const record = readRecord(isSource ? undefined : sources.translated, locale, reportHere)
    const texts = {
      locale,
      strings: strings.texts,
      stringsDocument: strings.document,
      words,
      documents,
      sections,
      record
    }
    return [locale, { ...texts, isRight }]
  })
  return new Map(entries)
}

function readStrings(
  file: SourceFile | undefined,
  policies: Policies,
  isSource: boolean,
  report: Report
): { texts: ReadonlyMap<string, string>; document: YamlDocument | undefined } {
  const document = file === undefined ? undefined : readYaml(file, report)
  if (document === undefined) return { texts: new Map(), document }
  const read = isSource ? check : checkPartly
  const data = read(Strings, document, report)
  const texts = new Map(flatTexts(data))
  for (const id of data !== undefined && isSource ? policies.keys() : [])
    if (!texts.has(`policies.${id}.name`)) {
      const example = '{ name: Cookies policy, description: "Which cookies {name} ({host}) uses." }'
      report(document.placeOfKey(['policies']), { code: 'missing-key', key: id, example })
    }
  const named = document.data.policies
  for (const id of kindOf(named) === 'keys with values' ? Object.keys(named as object) : [])
    if (!policies.has(id))
      report(document.placeOfKey(['policies', id]), {
        code: 'unknown-policy',
        id,
        known: [...policies.keys()]
      })
  return { texts, document }
}

/** In the source language every service of the catalog needs words, and every cookie in it. */
function readWords(
  locale: string,
  files: ReadonlyMap<string, SourceFile>,
  catalog: Catalog,
  report: Report
): Pick<Texts, 'words' | 'documents'> {
  const isSource = locale === SOURCE_LOCALE
  const words = new Map<string, string>()
  const documents = new Map<string, YamlDocument>()
  const wrong = new Set<string>()
  for (const [id, file] of files) {
    const document = readYaml(file, report)
    const read = isSource ? check : checkPartly
    const checked = document === undefined ? undefined : read(ServiceWords, document, report)
    if (document === undefined || checked === undefined) {
      wrong.add(id)
      continue
    }
    documents.set(id, document)
    reportUnused(id, document, catalog, report)
    for (const [cookie, fields] of Object.entries(checked as Partial<ServiceWords>))
      for (const [field, text] of Object.entries(fields ?? {}))
        words.set(wordKey(id, cookie, field as 'purpose'), text)
  }
  for (const [id, { cookies }] of isSource ? catalog.services : []) {
    const path = `content/${locale}/catalog/${id}.yaml`
    for (const { name } of wrong.has(id) ? [] : cookies)
      if (!words.has(wordKey(id, name, 'purpose')))
        report(wholeFile(path), { code: 'words-missing', name, file: path })
  }
  return { words, documents }
}

function reportUnused(id: string, document: YamlDocument, catalog: Catalog, report: Report): void {
  const known = catalog.services.get(id)?.cookies.map(({ name }) => name)
  if (known === undefined && catalog.isComplete)
    report(wholeFile(document.file.path), {
      code: 'words-without-service',
      id,
      known: [...catalog.services.keys()]
    })
  for (const name of known === undefined ? [] : Object.keys(document.data))
    if (!known?.includes(name))
      report(document.placeOfKey([name]), {
        code: 'words-without-cookie',
        name,
        known: known ?? []
      })
}

function readSections(
  locale: string,
  policyId: string,
  policy: Policy,
  sources: LocaleSources,
  sections: Map<string, Section>,
  report: Report
): void {
  const isSource = locale === SOURCE_LOCALE
  const files = sources.sections.get(policyId) ?? new Map<string, SourceFile>()
  const listed = policy.sections.map(({ id }) => id)
  for (const [id, file] of files) {
    if (!listed.includes(id))
      report(wholeFile(file.path), { code: 'section-unused', id, policy: policyId, known: listed })
    const section = readSection(file, report, !isSource)
    if (section !== undefined) sections.set(`${policyId}/${id}`, section)
  }
  for (const id of isSource ? listed : [])
    if (!files.has(id)) {
      const path = `content/${locale}/${policyId}/${id}.md`
      report(wholeFile(path), { code: 'section-missing', file: path, policy: policyId })
    }
}
