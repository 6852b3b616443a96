import { groupBy } from '../diagnostics/group-by.ts'
import { languageTag } from '../schema/locale.ts'
import { remembered, rememberedFor } from '../text/remembered.ts'
import { countSentences } from '../text/sentences.ts'
import { fallbackChain, SOURCE_LOCALE } from './fallback.ts'
import type { Section } from './section.ts'
import { type StringPath, type Texts, type WordField, wordKey } from './texts.ts'
import { directionOf } from './wording.ts'
import { type Words, wordsIn } from './words.ts'

/** A text with the language in which it was found. */
export interface Found<Value> {
  readonly value: Value
  readonly locale: string
}

/** The texts for the pages of one language; what is missing in it comes from its fallbacks. */
export interface Content {
  readonly locale: string
  /** BCP 47, as HTML wants it. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The languages in which a text is looked for, the best first. */
  readonly chain: readonly string[]
  /** A string of the page's own parts. */
  string(path: StringPath): Words
  /** A word of the catalog. */
  word(serviceId: string, cookie: string, field: WordField): Found<string> | undefined
  /** A shared section: the first one in the chain that has all of its source. */
  section(policy: string, id: string): Found<Section> | undefined
  /** Everything that pages of this language show, but words of the catalog; each with its language. */
  all(): readonly string[]
  /** The words of a service, each with its language. */
  wordsOf(serviceId: string): readonly string[]
}

/**
 * The content of one language. A translation that has fewer paragraphs or sentences than its source
 * is passed over: a page is rather in another language than incomplete.
 */
export function contentFor(locale: string, texts: ReadonlyMap<string, Texts>): Content {
  const chain = fallbackChain(locale)
  const found = chain.flatMap((one) => texts.get(one) ?? [])
  const source = texts.get(SOURCE_LOCALE)
  const strings = new Map<string, Words>()
  for (const { locale: own, strings: entries } of found.toReversed())
    for (const [path, text] of entries)
      if (isWhole(text, source?.strings.get(path))) strings.set(path, wordsIn(text, own, locale))
  const wordOf = remembered((key: string): Found<string> | undefined => {
    const first = found.find(({ words }) => {
      const text = words.get(key)
      return text !== undefined && isWhole(text, source?.words.get(key))
    })
    return first && { value: first.words.get(key) ?? '', locale: first.locale }
  })
  const sectionOf = remembered((policy: string) =>
    remembered((id: string): Found<Section> | undefined => {
      const key = `${policy}/${id}`
      for (const { sections, locale: own } of found) {
        const section = sections.get(key)
        if (section !== undefined && isWholeSection(section, source?.sections.get(key)))
          return { value: section, locale: own }
      }
      return undefined
    })
  )
  return {
    locale,
    lang: languageTag(locale),
    dir: directionOf(locale),
    chain,
    string: (path) => strings.get(path) ?? { text: '', lang: null, dir: null },
    word: (serviceId, cookie, field) => wordOf(wordKey(serviceId, cookie, field)),
    section: (policy, id) => sectionOf(policy)(id),
    all: () => [
      ...[...strings].map(([path, words]) => said(path, words.text, words.lang)),
      ...keysIn(found, ({ sections }) => sections).map((key) => {
        const [policy = '', id = ''] = key.split('/')
        const first = sectionOf(policy)(id)
        return said(key, first?.value.file.path, first?.value.file.text)
      })
    ],
    wordsOf: (serviceId) =>
      (wordKeys(found).get(serviceId) ?? []).map((key) =>
        said(key, wordOf(key)?.value, wordOf(key)?.locale)
      )
  }
}

/** The keys of some texts in all languages of a chain, in order. */
function keysIn(
  found: readonly Texts[],
  mapOf: (texts: Texts) => ReadonlyMap<string, unknown>
): string[] {
  return [...new Set(found.flatMap((texts) => [...mapOf(texts).keys()]))].toSorted()
}

/** The keys of all words of the catalog, by service. */
const wordKeys = rememberedFor((found: readonly Texts[]) =>
  groupBy(
    keysIn(found, ({ words }) => words),
    (key) => key.split('/')[0] ?? ''
  )
)

function said(...texts: readonly (string | null | undefined)[]): string {
  return JSON.stringify(texts)
}

/** Whether a translation has at least the sentences of its source. */
export function isWhole(text: string, source: string | undefined): boolean {
  return source === undefined || countSentences(text) >= countSentences(source)
}

/** Whether a translated section has at least the paragraphs, items and sentences of its source. */
export function isWholeSection(section: Section, source: Section | undefined): boolean {
  if (source === undefined || section === source) return true
  return (
    section.sentences.length >= source.sentences.length &&
    source.sentences.every((count, index) => (section.sentences[index] ?? 0) >= count)
  )
}
