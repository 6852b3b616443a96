import type { Category } from '../schema/cookie.ts'
import type { Column } from '../schema/settings.ts'

/**
 * One policy of one tenant in one language, finished: everything that a template may print. A name
 * that ends in `Html` is markup made here; everything else is text, which templates escape.
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
  readonly title: string
  readonly description: string
  readonly site: { readonly name: string; readonly host: string; readonly url: string }
  readonly updated: { readonly date: string; readonly words: string }
  /** The first one has the heading of the page. */
  readonly sections: readonly PageSection[]
  readonly strings: PageStrings
}

interface PageStrings {
  readonly skipToContent: string
  readonly backToSite: string
  readonly lastUpdate: string
  readonly noCookies: string
}

export interface PageSection {
  readonly id: string
  readonly as: 'opening' | 'section' | 'notice'
  readonly level: number
  readonly heading: string
  readonly bodyHtml: string
  /** Null where the section shows no tables; empty where the tenant has no cookies. */
  readonly tables: readonly CookieTable[] | null
  readonly contact: readonly ContactLine[] | null
}

/** All cookies of one category. */
export interface CookieTable {
  readonly category: Category
  readonly level: number
  readonly heading: string
  readonly text: string
  readonly caption: string
  readonly columns: readonly { readonly key: Column; readonly label: string }[]
  readonly rows: readonly (readonly CookieCell[])[]
}

export interface CookieCell {
  readonly column: Column
  readonly text: string
  /** The cookies that a pattern covers, each with what the column says about it. */
  readonly lines: readonly { readonly name: string; readonly text: string }[]
}

export interface ContactLine {
  readonly label: string
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
  readonly title: string
  readonly text: string
  readonly columns: {
    readonly site: string
    readonly host: string
    readonly pages: string
    readonly updated: string
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
    }[]
  }[]
}
