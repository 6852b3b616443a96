import type { Content } from '../content/content.ts'
import { nameLanguage, wordList } from '../content/wording.ts'
import { fillWords, type Words } from '../content/words.ts'
import { remembered, rememberedFor } from '../text/remembered.ts'
import { isShared } from './content-hash.ts'
import type { CookieTable, Page } from './page.ts'

/** The parts of a page that have texts with a language. */
type Texts = Pick<Page, 'title' | 'summary' | 'sections' | 'strings' | 'policies' | 'brand'>

/** Tells the reader in which other languages some or all texts of a page are. */
export function fallbackNotice(texts: Texts, content: Content, hasOwnTexts: boolean): Words | null {
  const foreign = foreignLanguages(texts)
  if (foreign.size === 0) return null
  const path = hasOwnTexts ? 'partlyInOtherLanguage' : 'whollyInOtherLanguage'
  return noticesIn(content)(path)([...foreign].join(' '))
}

/** The notices of a language, by the languages that they name: few, however many the pages. */
const noticesIn = rememberedFor(({ string, locale, lang, dir }: Content) =>
  remembered((path: 'partlyInOtherLanguage' | 'whollyInOtherLanguage') => {
    const notice = string(path)
    const inLocale = notice.lang ?? lang
    const language = nameLanguage(locale, inLocale)
    return remembered((foreign: string) => {
      const names = foreign.split(' ').map((one) => nameLanguage(one, inLocale))
      return fillWords(notice, { language, shown: wordList(names, inLocale) }, dir)
    })
  })
)

type Row = CookieTable['rows'][number]

/** The languages of a row, in its order; those of a row that many pages share are looked for once. */
function languagesIn(row: Row): readonly string[] {
  return isShared(row) ? languagesInShared(row) : languagesOf(row)
}

const languagesInShared = rememberedFor(languagesOf)

function languagesOf(row: Row): readonly string[] {
  const words = row.flatMap((cell) => [cell, ...cell.notes])
  return [...new Set(words.flatMap(({ lang }) => lang ?? []))]
}

/** The languages of all texts of a page that are not in its own, in the order of the page. */
function foreignLanguages({
  title,
  summary,
  sections,
  strings,
  policies,
  brand
}: Texts): ReadonlySet<string> {
  const found = new Set<string>()
  const note = ({ lang }: Pick<Words, 'lang'>) => {
    if (lang !== null) found.add(lang)
  }
  note(title)
  if (summary !== null) note(summary.heading)
  for (const { label, values } of summary?.facts ?? []) {
    note(label)
    for (const value of values) [value, ...(value.note === null ? [] : [value.note])].forEach(note)
  }
  for (const section of sections) {
    note(section)
    note(section.heading)
    for (const table of section.tables ?? []) {
      note(table.heading)
      note(table.text)
      note(table.caption)
      for (const { label } of table.columns) note(label)
      for (const row of table.rows) for (const lang of languagesIn(row)) found.add(lang)
    }
    for (const { label } of section.contact ?? []) if (label !== null) note(label)
    section.list?.forEach(note)
  }
  Object.values(strings).forEach(note)
  for (const { name } of policies) note(name)
  if (brand.name !== null) note(brand.name)
  for (const { text } of [...brand.headerLinks, ...brand.footerLinks]) note(text)
  return found
}
