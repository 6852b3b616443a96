import type { Place } from '../diagnostics/place.ts'
import { placeholdersIn } from '../text/placeholders.ts'

/** One text of one language: a string, a word of the catalog, or a section with its title. */
export interface WrittenText {
  /** `strings/columns.name`, `catalog/beamer/_BEAMER/purpose`, `cookies/what-is-a-cookie`. */
  readonly key: string
  /** All that is written, as its fingerprint takes it. */
  readonly wording: string
  /** Only sections have one. */
  readonly title: WrittenPart | undefined
  /** The paragraphs and items of a section; of other texts the one line that they are. */
  readonly parts: readonly WrittenPart[]
  /** Where the text starts. */
  place(): Place
}

/** A title, a paragraph, an item of a list, or a whole string. */
export interface WrittenPart {
  /** Without markup; placeholders stand in braces. */
  readonly text: string
  /** What its links say: often names in another language. */
  readonly links: readonly string[]
  /** Every placeholder as often as it stands here; a target of a link as `[...]({url})`. */
  readonly placeholders: readonly string[]
  /** Where these words of it stand; the start of the part where they are not found. */
  placeOf(words: string): Place
}

/** The placeholders of a text, in braces. */
export function marked(text: string): string[] {
  return placeholdersIn(text).map((name) => `{${name}}`)
}

/** The title of a text, where it has one, and its parts. */
export function allPartsOf({ title, parts }: WrittenText): readonly WrittenPart[] {
  return title === undefined ? parts : [title, ...parts]
}
