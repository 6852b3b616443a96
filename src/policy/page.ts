import type { Words } from '../content/words.ts'
import type { Category } from '../schema/cookie-kinds.ts'
import type { Column } from '../schema/settings.ts'

/**
 * One policy of one tenant in one language, finished: everything that a template may print. A name
 * that ends in `Html` is markup made here; everything else is text, which templates escape. `Words`
 * carry their language where it is not that of the page.
 */
export interface Page {
  readonly tenant: string
  readonly locale: string
  readonly policy: string
  /** The file in the output folder. */
  readonly path: string
  /** From the file up to the top of the output: `../../../`. */
  readonly top: string
  /** The public address of this policy in this language. */
  readonly canonicalUrl: string
  /** BCP 47, as HTML wants it. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly title: Words
  readonly description: string
  readonly brand: PageBrand
  readonly site: { readonly name: string; readonly host: string; readonly url: string }
  /** Who is answerable for the site; null where that is not known. */
  readonly publisher: Publisher | null
  readonly updated: { readonly date: string; readonly words: string }
  /** How many sections come before the summary: the opening and the notices that follow it. */
  readonly lead: number
  /** What matters most, before the first section; null where there are no cookies to speak of. */
  readonly summary: Summary | null
  /** Links to the sections; empty where there are too few for a list. */
  readonly contents: readonly ContentsLink[]
  /** The first one has the heading of the page. */
  readonly sections: readonly PageSection[]
  /** This policy in every language of the tenant, in its order; empty where there is only one. */
  readonly languages: readonly LanguageLink[]
  /** The language of the page, and the others of the tenant, as Open Graph wants them. */
  readonly openGraph: { readonly locale: string; readonly others: readonly string[] }
  /** What search engines are told: every language with its public address, and the main one. */
  readonly alternates: readonly { readonly hreflang: string; readonly url: string }[]
  /** The other policies of the tenant in this language. */
  readonly policies: readonly PolicyLink[]
  /** Tells the reader that some or all of the texts are in another language; null where none is. */
  readonly fallbackNotice: Words | null
  /** The way from the page to its PDF; null where it has none. */
  readonly pdf: string | null
  readonly strings: PageStrings
  /** Changes with every word, fact or date of the page, and with nothing else. */
  readonly contentHash: string
  /** The same for programs; null where there is no such file. The way is relative to the page. */
  readonly data: { readonly href: string; readonly title: Words } | null
}

/** What makes the page look like its site. */
export interface PageBrand {
  /** Instead of the name of the site; null where that is shown. */
  readonly name: Words | null
  /** In the output folder; null where the colours and letters are those of all pages. */
  readonly styleSheet: string | null
  readonly logo: PageLogo | null
  readonly headerLinks: readonly SiteLink[]
  readonly footerLinks: readonly SiteLink[]
}

/** A logo; the files stand in the output folder. */
export interface PageLogo {
  readonly path: string
  /** For dark paper; null where there is none, and the logo stands on a light plate. */
  readonly darkPath: string | null
  /** How large it is shown, in pixels of CSS. */
  readonly width: number
  readonly height: number
  /** Whether it shows the name, which is not written beside it then. */
  readonly showsName: boolean
}

/** A link to a page of the site. */
export interface SiteLink {
  readonly text: Words
  readonly url: string
}

interface PageStrings {
  readonly skipToContent: Words
  readonly backToSite: Words
  readonly lastUpdate: Words
  readonly downloadPdf: Words
  readonly noCookies: Words
  readonly contents: Words
  readonly languages: Words
  readonly otherPolicies: Words
  readonly headerLinks: Words
  readonly footerLinks: Words
}

/** The cookies of a tenant in a few words, as questions with their answers. */
export interface Summary {
  readonly heading: Words
  readonly facts: readonly SummaryFact[]
}

export interface SummaryFact {
  readonly label: Words
  readonly values: readonly SummaryValue[]
}

export interface SummaryValue extends Words {
  /** Null where there is nothing to link to. */
  readonly href: string | null
  /** Said after it in small letters. */
  readonly note: Words | null
}

/** A link to a section of the page. */
export interface ContentsLink {
  /** `#` and the id of the section. */
  readonly href: string
  readonly text: Words
}

/** The controller, in the terms of schema.org. */
export interface Publisher {
  readonly type: 'Organization' | 'GovernmentOrganization'
  readonly name: string
  readonly address: string | null
  readonly email: string | null
  readonly url: string | null
}

/** A link to the same page in another language, in that language's own name. */
export interface LanguageLink {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly name: string
  /** Relative to the page. */
  readonly href: string
  readonly isCurrent: boolean
}

/** A link to another policy of the same tenant. */
export interface PolicyLink {
  readonly name: Words
  /** Relative to the page. */
  readonly href: string
}

export interface PageSection {
  readonly id: string
  readonly as: 'opening' | 'section' | 'notice'
  readonly level: number
  readonly heading: Words
  readonly bodyHtml: string
  /** The language of the body where it is not that of the page. */
  readonly lang: string | null
  readonly dir: 'ltr' | 'rtl' | null
  /** Null where the section shows no tables; empty where the tenant has no cookies. */
  readonly tables: readonly CookieTable[] | null
  readonly contact: readonly ContactLine[] | null
  /** A list of facts under the text; null where there is none. */
  readonly list: readonly Words[] | null
}

/** All cookies of one category. */
export interface CookieTable {
  readonly category: Category
  readonly level: number
  readonly heading: Words
  readonly text: Words
  readonly caption: Words
  readonly columns: readonly { readonly key: Column; readonly label: Words }[]
  readonly rows: readonly (readonly CookieCell[])[]
}

export interface CookieCell extends Words {
  readonly column: Column
  /** The privacy policy of a provider; null where there is nothing to link to. */
  readonly href: string | null
  /** What else there is to say, in small letters. */
  readonly notes: readonly Words[]
  /** The cookies that a pattern covers, each with what the column says about it. */
  readonly lines: readonly (Words & { readonly name: string })[]
}

export interface ContactLine {
  /** Null where the text speaks for itself. */
  readonly label: Words | null
  readonly text: string
  /** Null where there is nothing to link to. */
  readonly href: string | null
}
