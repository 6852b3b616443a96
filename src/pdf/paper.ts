/**
 * A page as it goes on paper: plain data, made from the HTML that was rendered, and set by
 * `templates/pdf/page.typ`. All words are data for Typst, never its markup.
 */
export interface Paper {
  readonly title: string
  readonly author: string
  /** BCP 47, in the parts that Typst takes. */
  readonly lang: string
  readonly region: string | null
  readonly dir: Direction
  /** The day of the page, as ISO 8601 writes it: the time at which the PDF was made. */
  readonly date: string
  readonly footer: { readonly host: string; readonly date: string; readonly url: string }
  readonly blocks: readonly Block[]
}

type Direction = 'ltr' | 'rtl'

/** The language and direction of a part, where they are said. */
export interface Spoken {
  readonly lang?: string
  readonly region?: string
  readonly dir?: Direction
}

export type Block = Spoken &
  (
    | { readonly tag: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
    | { readonly tag: 'paragraph'; readonly inlines: readonly Inline[]; readonly isSoft: boolean }
    | {
        readonly tag: 'list'
        readonly isOrdered: boolean
        readonly items: readonly (readonly Block[])[]
      }
    | { readonly tag: 'terms'; readonly items: readonly Term[] }
    | Table
    | { readonly tag: 'group' | 'note' | 'masthead'; readonly blocks: readonly Block[] }
  )

/** A term with what is said about it. */
export interface Term {
  readonly term: readonly Inline[]
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly tag: 'table'
  readonly caption: readonly Inline[]
  /** How wide each column is, as a share of all. */
  readonly widths: readonly number[]
  /** Whether its longest words do not fit beside each other, and have to be hyphenated. */
  readonly isCrowded: boolean
  readonly head: readonly Row[]
  readonly body: readonly Row[]
}

export type Row = readonly Cell[]

interface Cell {
  readonly isHead: boolean
  readonly span: number
  readonly blocks: readonly Block[]
}

/** Text with its marks: `break` is where a long word may be broken, `line` where a line ends. */
export type Inline =
  | string
  | { readonly tag: 'break' | 'line' }
  | (Spoken & {
      readonly tag: 'strong' | 'em' | 'code' | 'span' | 'detail' | 'url' | 'link'
      /** The address of a link, absolute. */
      readonly href?: string
      readonly inlines: readonly Inline[]
    })
