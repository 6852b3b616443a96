import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Page } from '../policy/page.ts'
import type { OutputFile } from '../project/output-file.ts'
import type { Paper } from './paper.ts'
import { paperOf } from './paper-of.ts'
import { openPdfCache, type PdfCache } from './pdf-cache.ts'
import { createPress, type Press } from './press.ts'
import type { Sheet } from './typst.ts'

/** How PDFs look. */
const TEMPLATE = 'templates/pdf/page.typ'

/** Says that no fonts of the machine count; Typst would look through all of them at each start. */
const NO_FONTS = 'templates/pdf/no-fonts.conf'

/** So many papers are worth a thread of their own: with fewer, its start takes longer than it saves. */
const PAPERS_PER_THREAD = 6

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
  const withPdf = pages.filter(({ pdf }) => pdf !== null)
  if (withPdf.length === 0) return { files: [], diagnostics: [] }
  const html = new Map(rendered.map(({ path, content }) => [path, content]))
  const template = await readFile(join(root, TEMPLATE), 'utf8')
  const cache = openPdfCache(root, template)
  const press = pressOnDemand(root, template)
  const files: OutputFile[] = []
  const diagnostics: Diagnostic[] = []
  try {
    for (let start = 0; start < withPdf.length; start += AT_ONCE) {
      const batch = withPdf.slice(start, start + AT_ONCE).flatMap((page): Job[] => {
        const path = pdfPathOf(page)
        const text = String(html.get(page.path) ?? '')
        return path === undefined ? [] : [{ path, paper: paperOf(page, text) }]
      })
      for (const { path, sheet } of await printAll(batch, cache, press))
        if ('pdf' in sheet) files.push({ path, content: sheet.pdf })
        else {
          const problem = { code: 'pdf-failed', path, detail: sheet.failure } as const
          diagnostics.push(diagnostic(wholeFile(TEMPLATE), problem))
        }
    }
  } finally {
    await press.end()
  }
  if (isWhole && diagnostics.length === 0) await cache.prune()
  return { files, diagnostics }
}

/** One PDF to make. */
interface Job {
  readonly path: string
  readonly paper: Paper
}

/** The sheet of each job, in their order: from the cache, or made now and kept there. */
async function printAll(
  jobs: readonly Job[],
  cache: PdfCache,
  press: Press
): Promise<{ readonly path: string; readonly sheet: Sheet }[]> {
  const sheets = new Map<Job, Sheet>()
  for (const job of jobs) {
    const pdf = await cache.read(job.paper)
    if (pdf !== undefined) sheets.set(job, { pdf })
  }
  const missing = jobs.filter((job) => !sheets.has(job))
  const made = await press.print(missing.map(({ paper }) => paper))
  for (const [index, job] of missing.entries()) {
    const sheet = made[index]
    if (sheet === undefined) continue
    sheets.set(job, sheet)
    if ('pdf' in sheet) await cache.write(job.paper, sheet.pdf)
  }
  return jobs.flatMap((job) => {
    const sheet = sheets.get(job)
    return sheet === undefined ? [] : [{ path: job.path, sheet }]
  })
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
        const worth = Math.floor(papers.length / PAPERS_PER_THREAD)
        press = createPress(template, Math.min(availableParallelism(), worth))
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
