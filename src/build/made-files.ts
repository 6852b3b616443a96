import { diagnostic } from '../diagnostics/diagnostic.ts'
import { renderTenant } from '../eleventy/render-tenant.ts'
import type { Renderer } from '../eleventy/renderer.ts'
import { TemplateFailure } from '../eleventy/template-failure.ts'
import type { PdfMaker } from '../pdf/make-pdfs.ts'
import type { TenantSite } from '../policy/tenant-site.ts'
import type { OutputFile } from '../project/output-file.ts'

/** A text is put into bytes once: they are measured, hashed and written. */
function inBytes({ path, content }: OutputFile): OutputFile {
  return { path, content: typeof content === 'string' ? Buffer.from(content) : content }
}

/** Everything in the folder of a tenant, or what is wrong with a template. */
export async function madeFiles(site: TenantSite, renderer: Renderer, maker: PdfMaker) {
  try {
    const rendered = await renderTenant(site, renderer)
    const pdfs = await maker.make(site.pages, rendered)
    const files: OutputFile[] = [...rendered, ...pdfs.files]
    return {
      files: files.map(inBytes).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      pdfs: pdfs.files.map(({ entry }) => entry),
      diagnostics: pdfs.diagnostics
    }
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error
    const problem = { code: 'template-failed', detail: error.detail } as const
    return { files: [], pdfs: [], diagnostics: [diagnostic(error.place, problem)] }
  }
}
