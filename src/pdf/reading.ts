import type { Element } from './html.ts'
import type { Spoken } from './paper.ts'

/** What is known while a page is read. */
export interface Reading {
  /** The public address of the page, for what is relative to it. */
  readonly url: string
  /** Whether there are letters from right to left: only then directions have to be marked. */
  readonly isMixed: boolean
  /** The addresses that were printed already: each is, once. */
  readonly printed: Set<string>
  /** Whether words stand in a narrow column. */
  readonly where: 'line' | 'cell'
}

/** Elements that lead elsewhere on a screen, or run, and are no part of the text. */
const NOT_FOR_PAPER = new Set([
  'head',
  'nav',
  'script',
  'noscript',
  'style',
  'template',
  'svg',
  'button',
  'form',
  'iframe',
  'object',
  'video',
  'audio'
])

/** Classes of what is for readers of a screen only. */
const FOR_SCREENS = /(^| )(skip|hidden|visually-hidden|no-print|download)( |$)/

/** Whether an element is for readers of paper too. */
export function isForPaper({ name, attributes }: Element): boolean {
  return !(
    NOT_FOR_PAPER.has(name) ||
    FOR_SCREENS.test(attributes.class ?? '') ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true'
  )
}

/** The language and direction that an element says for itself. */
export function spokenOf({ attributes: { lang, dir } }: Element): Spoken {
  return {
    ...(lang ? languageParts(lang) : {}),
    ...(dir === 'ltr' || dir === 'rtl' ? { dir } : {})
  }
}

/** A language tag in the parts that Typst takes: the language and, if it is said, the region. */
export function languageParts(tag: string): { readonly lang: string; readonly region?: string } {
  const { language, region } = new Intl.Locale(tag)
  return /^[A-Z]{2}$/.test(region ?? '') && region !== undefined
    ? { lang: language, region }
    : { lang: language }
}
