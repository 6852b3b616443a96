import { directionOf } from '../../content/wording.ts'
import { isLocale } from '../../schema/locale.ts'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  nearestAround,
  textIn,
  textOfPiece
} from '../../text/html.ts'
import { foreignTexts } from '../foreign-words.ts'
import type { LintedPage } from '../linted-page.ts'
import type { Rule } from '../rule.ts'
import { rgaa, wcagLanguage } from '../sources/pages.ts'

type Values =
  | { readonly kind: 'page'; readonly found: string; readonly lang: string }
  | { readonly kind: 'direction' }
  | { readonly kind: 'tag'; readonly lang: string }
  | { readonly kind: 'unmarked'; readonly lang: string; readonly text: string }
  | { readonly kind: 'turned'; readonly lang: string }
  | { readonly kind: 'name'; readonly name: string }

/** How much of a text is quoted. */
const QUOTED = 60

/** Every text says its language and runs in its direction. */
export const langDirValid: Rule<Values> = {
  id: 'lang-dir-valid',
  title: 'Each text of a page says its language and its direction; names of cookies have neither.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [
    wcagLanguage('3.1.1 Language of Page, 3.1.2 Language of Parts and 1.3.2 Meaningful Sequence'),
    rgaa('criteria 8.3 to 8.10')
  ],
  why: 'A screen reader pronounces a text by the language that the page says it is in.',
  checks: {
    page: (page, report) => {
      const { document, page: meant, at } = page
      const lang = attributeOf(document, 'lang') ?? ''
      if (lang !== meant.lang) report(at(document), { kind: 'page', found: lang, lang: meant.lang })
      if ((attributeOf(document, 'dir') ?? 'ltr') !== meant.dir)
        report(at(document), { kind: 'direction' })
      for (const element of elementsIn(document)) {
        const own = attributeOf(element, 'lang')
        if (own === undefined) continue
        if (!isLocale(own.toLowerCase())) report(at(element), { kind: 'tag', lang: own })
        else if (directionAround(element) !== directionOf(own.toLowerCase()))
          report(at(element), { kind: 'turned', lang: own })
      }
      for (const { lang: own, text } of unmarkedIn(page))
        report(at(), { kind: 'unmarked', lang: own, text })
      for (const name of translatableNames(page)) report(at(), { kind: 'name', name })
    }
  },
  words: (values) => {
    switch (values.kind) {
      case 'page':
        return {
          message: `The page says that it is in "${values.found}", and it is in "${values.lang}".`,
          remedy: `Write <html lang="${values.lang}"> .`
        }
      case 'direction':
        return {
          message: 'The page does not say in which direction its language is written.',
          remedy: 'Write dir="rtl" on <html> where the language is written from right to left.'
        }
      case 'tag':
        return {
          message: `lang="${values.lang}" is no language tag.`,
          remedy: 'Write the language as BCP 47 has it: "en", "pt-BR", "zh-Hant".'
        }
      case 'unmarked':
        return {
          message: `A text in "${values.lang}" does not say so: "${values.text}".`,
          remedy: `Write lang="${values.lang}" on the element that holds it.`
        }
      case 'turned':
        return {
          message: `A text in "${values.lang}" stands in the direction of another language.`,
          remedy: `Write dir="${directionOf(values.lang.toLowerCase())}" beside its lang.`
        }
      case 'name':
        return {
          message: `The name "${values.name}" may be translated, or turned around, like a word.`,
          remedy: 'Write <code translate="no" dir="ltr"> around it.'
        }
    }
  }
}

function directionAround(element: HtmlElement): string {
  const around = nearestAround(element, (one) => attributeOf(one, 'dir') !== undefined)
  return (around && attributeOf(around, 'dir')) ?? 'ltr'
}

/** The foreign texts that the page shows, and marks nowhere. */
function unmarkedIn(page: LintedPage) {
  const shown = textIn(page.document)
  const marked = new Map<string, string>()
  for (const element of elementsIn(page.document)) {
    const lang = attributeOf(element, 'lang')
    if (lang !== undefined) marked.set(lang, `${marked.get(lang) ?? ''}\n${textIn(element)}`)
  }
  return foreignTexts(page)
    .map(({ lang, text, isHtml }) => ({ lang, text: isHtml ? textOfPiece(text) : plain(text) }))
    .filter(({ lang, text }) => shown.includes(text) && !marked.get(lang)?.includes(text))
    .map(({ lang, text }) => ({ lang, text: shortened(text) }))
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function shortened(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
}

/** The names of cookies that stand on a page where a browser may translate or turn them. */
function translatableNames({ page, document }: LintedPage): string[] {
  const cells = page.sections.flatMap(({ tables }) => tables ?? []).flatMap(({ rows }) => rows)
  const names = cells
    .flat()
    .flatMap(({ column, text, lines }) => [
      ...(column === 'name' ? [text] : []),
      ...lines.map(({ name }) => name)
    ])
  const codes = elementsIn(document, 'code').filter(
    (code) =>
      attributeOf(code, 'translate') === 'no' &&
      (page.dir === 'ltr' || attributeOf(code, 'dir') === 'ltr')
  )
  const kept = new Set(codes.map(textIn))
  const shown = textIn(document)
  return [...new Set(names)].filter((name) => !kept.has(name) && shown.includes(name))
}
