import type { Page } from '../policy/page.ts'
import { pagesByTenant } from '../policy/pages-by-tenant.ts'
import { type HtmlElement, parsePage } from '../text/html.ts'
import type { LintedTenant } from './linted-tenant.ts'

/** A built page as rules see it: what was meant, and what the browser gets. */
export interface LintedPage {
  readonly tenant: LintedTenant
  readonly page: Page
  /** The text of the file. */
  readonly html: string
  /** The text as a browser reads it; parsed when it is asked for. */
  readonly document: HtmlElement
  /** How many bytes are sent when it is compressed. */
  compressedSize(): number
}

/** Gives each tenant its built pages. `files` are those of the output, by path. */
export function pagesByTenantOf(
  pages: readonly Page[],
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
  compressedSizeOf: (text: string) => number
): (tenant: LintedTenant) => readonly LintedPage[] {
  const contents = new Map(files.map(({ path, content }) => [path, content]))
  const byTenant = pagesByTenant(pages)
  return (tenant) =>
    (byTenant.get(tenant.id) ?? []).flatMap((page) => {
      const html = contents.get(page.path)
      return typeof html === 'string' ? [lintedPage(tenant, page, html, compressedSizeOf)] : []
    })
}

function lintedPage(
  tenant: LintedTenant,
  page: Page,
  html: string,
  compressedSizeOf: (text: string) => number
): LintedPage {
  let parsed: HtmlElement | undefined
  return {
    tenant,
    page,
    html,
    compressedSize: () => compressedSizeOf(html),
    get document() {
      parsed ??= parsePage(html)
      return parsed
    }
  }
}
