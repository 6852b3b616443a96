import type { Words } from '../content/words.ts'
import type { Page } from './page.ts'

/** The operator's list of all tenants, or a part of it. */
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
  /** The parts of a list that is too long for one page; none where it is not. */
  readonly parts: readonly {
    readonly href: string
    readonly first: string
    readonly last: string
    readonly isCurrent: boolean
  }[]
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
  readonly content: string | Uint8Array | (() => string | Uint8Array)
}

/** The content of a file, made now if it has to be made. */
export function contentOf({ content }: SiteFile): string | Uint8Array {
  return typeof content === 'function' ? content() : content
}
