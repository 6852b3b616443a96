import type { Page } from '../policy/page.ts'
import { pagesByTenant } from '../policy/pages-by-tenant.ts'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlSpot,
  type ParsedPage,
  parsePage,
  spotOf
} from '../text/html.ts'
import { remembered } from '../text/remembered.ts'
import { textOf } from '../text/text-of.ts'
import { type At, atSpot } from './at.ts'
import type { LintedTenant } from './linted-tenant.ts'
import { pathFrom } from './page-paths.ts'

/** One file of the output. */
interface BuiltFile {
  /** Relative to the output folder. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** All built files, and what can be done with them. */
export interface Built {
  readonly files: readonly BuiltFile[]
  /** The name of the output folder, to point at files in it. */
  readonly folder: string
  /** The headers with which pages are served, by name. */
  readonly headers: Readonly<Record<string, string>>
  /** How many bytes are sent of a text, compressed as well as can be; at most `enough` is no matter. */
  compressedSizeOf(text: string, enough: number): number
}

/** A style sheet; the same object on all pages that load it. */
export interface StyleSheet {
  readonly path: string
  readonly text: string
}

/** A built page as rules see it: what was meant, and what the browser gets. */
export interface LintedPage {
  readonly tenant: LintedTenant
  readonly page: Page
  /** The text of the file. */
  readonly html: string
  /** The text as a browser reads it, and the errors in it; parsed when it is asked for. */
  readonly parsed: ParsedPage
  /** The `html` element. */
  readonly document: HtmlElement
  /** All pages of the same tenant, this one too. */
  readonly siblings: readonly LintedPage[]
  /** The style sheets of the project that it loads. */
  readonly styleSheets: readonly StyleSheet[]
  readonly headers: Built['headers']
  compressedSizeOf: Built['compressedSizeOf']
  /** The page, or something in it. What is noted there is said besides the place. */
  at(where?: HtmlElement | HtmlSpot, note?: string): At
}

/** Gives each tenant its built pages. */
export function pagesByTenantOf(
  pages: readonly Page[],
  { files, folder, headers, compressedSizeOf }: Built
): (tenant: LintedTenant) => readonly LintedPage[] {
  const contents = new Map(files.map(({ path, content }) => [path, content]))
  const byTenant = pagesByTenant(pages)
  const sheetAt = remembered((path: string): StyleSheet | undefined => {
    const content = contents.get(path)
    return content === undefined ? undefined : { path, text: textOf(content) }
  })
  return (tenant) => {
    const siblings: LintedPage[] = []
    for (const page of byTenant.get(tenant.id) ?? []) {
      const content = contents.get(page.path)
      if (content === undefined) continue
      const html = textOf(content)
      const path = `${folder}/${page.path}`
      let parsed: ParsedPage | undefined
      siblings.push({
        tenant,
        page,
        html,
        siblings,
        get parsed() {
          parsed ??= parsePage(html)
          return parsed
        },
        get document() {
          return this.parsed.root
        },
        get styleSheets() {
          return sheetLinks(this.document).flatMap(
            (href) => sheetAt(pathFrom(page.path, href) ?? '') ?? []
          )
        },
        headers,
        compressedSizeOf,
        at: (where, note) => atSpot(path, html, spotAt(where), note)
      })
    }
    return siblings
  }
}

function spotAt(where: HtmlElement | HtmlSpot | undefined): HtmlSpot | undefined {
  return where !== undefined && 'tagName' in where ? spotOf(where) : where
}

function sheetLinks(document: HtmlElement): string[] {
  return elementsIn(document, 'link')
    .filter((link) => attributeOf(link, 'rel') === 'stylesheet')
    .flatMap((link) => attributeOf(link, 'href') ?? [])
}
