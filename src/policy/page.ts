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
  readonly site: { readonly name: string; readonly host: string; readonly url: string }
  /** Who is answerable for the site; null where that is not known. */
  readonly publisher: Publisher | null
  readonly updated: { readonly date: string; readonly words: string }
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
  readonly strings: PageStrings
  /** Changes with every word, fact or date of the page, and with nothing else. */
  readonly contentHash: string
  /** The same for programs; null where there is no such file. The way is relative to the page. */
  readonly data: { readonly href: string; readonly title: Words } | null
}

interface PageStrings {
  readonly skipToContent: Words
  readonly backToSite: Words
  readonly lastUpdate: Words
  readonly noCookies: Words
  readonly languages: Words
  readonly otherPolicies: Words
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

/** The operator's list of all tenants. */
export interface TenantList {
  readonly path: string
  readonly top: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly title: Words
  readonly text: Words
  readonly columns: {
    readonly site: Words
    readonly host: Words
    readonly pages: Words
    readonly updated: Words
  }
  readonly tenants: readonly {
    readonly name: string
    readonly host: string
    readonly updated: { readonly date: string; readonly words: string }
    /** `href` names the file, so that the list works from a disk too. */
    readonly pages: readonly {
      readonly href: string
      readonly lang: string
      readonly title: string
      readonly titleLang: string
    }[]
  }[]
}

/** What is shown at an address of a tenant where there is no page. */
export interface NotFoundPage
  extends Pick<Page, 'path' | 'top' | 'lang' | 'dir' | 'title' | 'site'> {
  readonly heading: Words
  readonly text: Words
  readonly backToSite: Words
  /** Every policy in every language. */
  readonly links: readonly {
    /** From the top of the host. */
    readonly href: string
    readonly lang: string
    readonly dir: 'ltr' | 'rtl'
    readonly name: Words
    /** The name of the language in itself; null where there is only one. */
    readonly language: string | null
  }[]
}

/** The addresses of a tenant's pages, for search engines. https://www.sitemaps.org/protocol.html */
export interface Sitemap {
  /** The file in the output folder. */
  readonly path: string
  readonly entries: readonly {
    readonly url: string
    /** The day of the last change. */
    readonly updated: string
    readonly alternates: Page['alternates']
  }[]
}

/** A file that is published as it is; `path` is relative to the output folder, with `/`. */
export interface SiteFile {
  readonly path: string
  /** A function makes the content when it is needed, so that not all of them are held in memory. */
  readonly content: string | Uint8Array | (() => string)
}

/** The content of a file, made now if it has to be made. */
export function contentOf({ content }: SiteFile): string | Uint8Array {
  return typeof content === 'function' ? content() : content
}
