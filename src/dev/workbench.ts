import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Renderer } from '../eleventy/renderer.ts'
import { type PdfMaker, pdfMaker } from '../pdf/make-pdfs.ts'
import type { Site } from '../policy/build-site.ts'
import type { Page } from '../policy/page.ts'
import type { OutputFile } from '../project/output-file.ts'

/** A page that Typst does not set as a PDF. */
export class PdfFailure extends Error {
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    super('A PDF cannot be made.')
    this.diagnostics = diagnostics
  }
}

/** What makes files from templates, as these are now. */
export interface Workbench {
  renderer(): Promise<Renderer>
  /** The files that belong to no tenant: style sheets, and what templates of the project add. */
  rest(tenants: Site['tenants']): Promise<readonly OutputFile[]>
  /** The PDF of a page. Throws a `PdfFailure`. */
  pdf(page: Page, rendered: OutputFile): Promise<OutputFile | undefined>
  /** Reads the templates anew from here on. */
  renew(): Promise<void>
  end(): Promise<void>
}

/** A workbench that starts Eleventy and Typst when they are needed first. */
export function workbench(root: string, start: () => Promise<Renderer> = loadRenderer): Workbench {
  let renderer: Promise<Renderer> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let maker: PdfMaker | undefined
  const started = () => {
    renderer ??= start()
    // What keeps it from starting may be mended without a change of the templates.
    renderer.catch(() => {
      renderer = undefined
    })
    return renderer
  }
  const end = async () => {
    const old = maker
    renderer = undefined
    maker = undefined
    await old?.end()
  }
  return {
    renderer: started,
    rest: async (tenants) => {
      // One after the other: Eleventy renders one list of tenants at a time.
      const made = last.then(async () => (await started()).rest(tenants))
      last = made.catch(() => {})
      return made
    },
    pdf: async (page, rendered) => {
      maker ??= pdfMaker(root, 1)
      const { files, diagnostics } = await maker.make([page], [rendered])
      if (diagnostics.length > 0) throw new PdfFailure(diagnostics)
      return files[0]
    },
    renew: end,
    end
  }
}

/** Loaded late: a server that listens already can load Eleventy while nobody waits for it. */
async function loadRenderer(): Promise<Renderer> {
  const { createRenderer } = await import('../eleventy/renderer.ts')
  return createRenderer()
}
