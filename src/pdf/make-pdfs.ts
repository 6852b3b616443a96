import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Page } from '../policy/page.ts'
import type { OutputFile } from '../project/output-file.ts'
import type { Paper } from './paper.ts'
import { paperOf } from './paper-of.ts'
import { openPdfCache } from './pdf-cache.ts'
import { createPress, type Press } from './press.ts'

/** How PDFs look. */
const TEMPLATE = 'templates/pdf/page.typ'

/** Says that no fonts of the machine count; Typst would look through all of them at each start. */
const NO_FONTS = 'templates/pdf/no-fonts.conf'

/** With fewer pages to set, starting threads takes longer than they save. */
const WORTH_A_THREAD = 12

/** How many papers are in memory at the same time. */
const AT_ONCE = 400

/** The PDFs of a site, or what is wrong with one. */
interface Pdfs {
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The path of a page's own PDF in the output; nothing for a page that has none beside it. */
export function pdfPathOf({ path, pdf }: Page): string | undefined {
  return pdf === null || pdf.includes('/') ? undefined : path.replace(/[^/]*$/, pdf)
}

/**
 * Makes the PDF of every page that has one, from its rendered HTML. What was made before comes from
 * the cache; `isWhole` says that these are all pages, so that what was not used can go.
 */
export async function makePdfs(
  root: string,
  pages: readonly Page[],
  rendered: readonly { readonly path: string; readonly content: string | Uint8Array }[],
  isWhole: boolean
): Promise<Pdfs> {
  const wanted = pages.flatMap((page) => {
    const path = pdfPathOf(page)
    return path === undefined ? [] : [{ page, path }]
  })
  if (wanted.length === 0) return { files: [], diagnostics: [] }
  const html = new Map(rendered.map(({ path, content }) => [path, content]))
  const template = await readFile(join(root, TEMPLATE), 'utf8')
  const cache = openPdfCache(root, template)
  const files: OutputFile[] = []
  const diagnostics: Diagnostic[] = []
  const press = pressOnDemand(root, template)
  try {
    for (let start = 0; start < wanted.length; start += AT_ONCE) {
      const batch = wanted.slice(start, start + AT_ONCE).map(({ page, path }) => ({
        path,
        paper: paperOf(page, String(html.get(page.path) ?? ''))
      }))
      const kept = await Promise.all(batch.map(({ paper }) => cache.read(paper)))
      const missing = batch.filter((_, index) => kept[index] === undefined)
      const sheets = await press.print(missing.map(({ paper }) => paper))
      const made = new Map(missing.map(({ path }, index) => [path, sheets[index]]))
      for (const [index, { path, paper }] of batch.entries()) {
        const sheet = made.get(path)
        if (sheet !== undefined && 'failure' in sheet)
          diagnostics.push(
            diagnostic(wholeFile(TEMPLATE), { code: 'pdf-failed', path, detail: sheet.failure })
          )
        else if (sheet !== undefined) await cache.write(paper, sheet.pdf)
        const content =
          kept[index] ?? (sheet !== undefined && 'pdf' in sheet ? sheet.pdf : undefined)
        if (content !== undefined) files.push({ path, content })
      }
    }
  } finally {
    await press.end()
  }
  if (isWhole && diagnostics.length === 0) await cache.prune()
  return { files, diagnostics }
}

/** A press that is started when the first paper comes, with threads if there are many. */
function pressOnDemand(root: string, template: string): Press {
  const { FONTCONFIG_FILE } = process.env
  let press: Press | undefined
  return {
    print: async (papers: readonly Paper[]) => {
      if (papers.length === 0) return []
      if (press === undefined) {
        // Threads take the environment that holds when they start.
        process.env.FONTCONFIG_FILE = join(root, NO_FONTS)
        press = createPress(
          template,
          papers.length < WORTH_A_THREAD ? 1 : Math.min(availableParallelism(), papers.length)
        )
      }
      return press.print(papers)
    },
    end: async () => {
      await press?.end()
      if (FONTCONFIG_FILE === undefined) delete process.env.FONTCONFIG_FILE
      else process.env.FONTCONFIG_FILE = FONTCONFIG_FILE
    }
  }
}
