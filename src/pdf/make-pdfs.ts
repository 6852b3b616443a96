import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Page } from '../policy/page.ts'
import type { EntryStore } from '../project/entry-store.ts'
import type { OutputFile } from '../project/output-file.ts'
import { remembered } from '../text/remembered.ts'
import { textOf } from '../text/text-of.ts'
import type { Paper } from './paper.ts'
import { pdfNames, pdfStore } from './pdf-cache.ts'
import type { Press } from './press.ts'
import type { Sheet } from './typst.ts'

/** How PDFs look. */
const TEMPLATE = 'templates/pdf/page.typ'

/** Says that no fonts of the machine count; Typst would look through all of them at each start. */
const NO_FONTS = 'templates/pdf/no-fonts.conf'

/** So many papers are worth a thread of their own: with fewer, its start takes longer than it saves. */
const PAPERS_PER_THREAD = 6

/** The PDF of a page, or what is wrong with it. */
interface MadePdf extends OutputFile {
  /** Its name in the cache. */
  readonly entry: string
}

/** The PDFs of some pages, or what is wrong with them. */
interface Pdfs {
  readonly files: readonly MadePdf[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Makes PDFs until it is ended. */
export interface PdfMaker {
  /** The PDF of every page that has one, from its rendered HTML. */
  make(pages: readonly Page[], rendered: readonly OutputFile[]): Promise<Pdfs>
  end(): Promise<void>
}

/** The path of a page's own PDF in the output; nothing for a page that has none beside it. */
export function pdfPathOf({ path, pdf }: Pick<Page, 'path' | 'pdf'>): string | undefined {
  return pdf === null || pdf.includes('/') ? undefined : path.replace(/[^/]*$/, pdf)
}

/** A maker of PDFs with so many threads at most; what was made before comes from the cache. */
export function pdfMaker(root: string, threads: number): PdfMaker {
  const template = remembered((path: string) => readFileSync(path, 'utf8'))
  const namesBy = remembered(pdfNames)
  const store = pdfStore(root)
  let press: Press | undefined
  return {
    make: async (pages, rendered) => {
      const withPdf = pages.filter((page) => pdfPathOf(page) !== undefined)
      if (withPdf.length === 0) return { files: [], diagnostics: [] }
      const html = new Map(rendered.map(({ path, content }) => [path, content]))
      const text = template(join(root, TEMPLATE))
      const nameOf = namesBy(text)
      press ??= pressOnDemand(root, text, threads)
      const { paperOf } = await import('./paper-of.ts')
      const jobs = withPdf.map((page): Job => {
        const paper = paperOf(page, textOf(html.get(page.path) ?? ''))
        return { path: pdfPathOf(page) ?? '', paper, entry: nameOf(paper) }
      })
      return printAll(jobs, store, press)
    },
    end: async () => press?.end()
  }
}

/** One PDF to make. */
interface Job {
  readonly path: string
  readonly paper: Paper
  readonly entry: string
}

/** The PDF of each job, in their order: from the cache, or made now and kept there. */
async function printAll(jobs: readonly Job[], store: EntryStore, press: Press): Promise<Pdfs> {
  const sheets = new Map<Job, Sheet>()
  for (const job of jobs) {
    const pdf = store.read(job.entry)
    if (pdf !== undefined) sheets.set(job, { pdf })
  }
  const missing = jobs.filter((job) => !sheets.has(job))
  const made = await press.print(missing.map(({ paper }) => paper))
  for (const [index, job] of missing.entries()) {
    const sheet = made[index]
    if (sheet === undefined) continue
    sheets.set(job, sheet)
    if ('pdf' in sheet) store.write(job.entry, sheet.pdf)
  }
  const files: MadePdf[] = []
  const diagnostics: Diagnostic[] = []
  for (const job of jobs) {
    const { path, entry } = job
    const sheet = sheets.get(job)
    if (sheet === undefined) continue
    if ('pdf' in sheet) files.push({ path, entry, content: sheet.pdf })
    else diagnostics.push(failureOf(path, sheet.failure))
  }
  return { files, diagnostics }
}

function failureOf(path: string, detail: string): Diagnostic {
  return diagnostic(wholeFile(TEMPLATE), { code: 'pdf-failed', path, detail })
}

/** A press that is started when the first paper comes, with threads if there are many. */
function pressOnDemand(root: string, template: string, threads: number): Press {
  let restore = () => {}
  let press: Promise<Press> | undefined
  return {
    print: async (papers: readonly Paper[]) => {
      if (papers.length === 0) return []
      press ??= import('./press.ts').then(({ createPress }) => {
        restore = withoutSystemFonts(root)
        const worth = Math.floor(papers.length / PAPERS_PER_THREAD)
        return createPress(template, Math.min(threads, worth))
      })
      return (await press).print(papers)
    },
    end: async () => {
      await (await press)?.end()
      restore()
    }
  }
}

/**
 * Keeps Typst from looking for fonts all over the machine, until what it gives is called. Threads take
 * the environment that holds when they start.
 */
export function withoutSystemFonts(root: string): () => void {
  const { FONTCONFIG_FILE } = process.env
  process.env.FONTCONFIG_FILE = join(root, NO_FONTS)
  return () => {
    if (FONTCONFIG_FILE === undefined) delete process.env.FONTCONFIG_FILE
    else process.env.FONTCONFIG_FILE = FONTCONFIG_FILE
  }
}
