import { join } from 'node:path'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { type Place, wholeFile } from '../diagnostics/place.ts'
import type { Problem } from '../diagnostics/problem.ts'
import type { Format } from '../diagnostics/reports/report-format.ts'
import { renderSite } from '../eleventy/render-site.ts'
import { TemplateFailure } from '../eleventy/template-failure.ts'
import { makePdfs, pdfPathOf } from '../pdf/make-pdfs.ts'
import type { Site } from '../policy/build-site.ts'
import { manifestFile, readPublishedTenants } from '../project/manifest.ts'
import { OUTPUT, type OutputFile } from '../project/output-file.ts'
import { outputProblem } from '../project/output-problem.ts'
import { readOutput } from '../project/read-output.ts'
import { type OutputChange, writeOutput } from '../project/write-output.ts'
import { readSite } from './read-site.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

export interface BuildOptions {
  readonly format: Format
  /** Ids of the tenants to build; all when absent. */
  readonly tenant?: readonly string[]
  readonly quiet: boolean
  readonly verbose: boolean
}

/** Checks, renders and writes the site. With an error, nothing is written. Gives the exit code. */
export async function build(
  root: string,
  options: BuildOptions,
  terminal: Terminal
): Promise<number> {
  const started = performance.now()
  const site = await readSite(root, options.tenant)
  const print = (diagnostics: readonly Diagnostic[]) => {
    const text = diagnosticsText(diagnostics, options.format, terminal.isErrTerminal)
    if (options.format === 'text') terminal.err(text)
    else terminal.out(text)
  }
  const fail = (place: Place, problem: Problem) => {
    print([diagnostic(place, problem)])
    return 1
  }
  if (!options.quiet || hasErrors(site.diagnostics)) print(site.diagnostics)
  if (hasErrors(site.diagnostics)) return 1

  try {
    const rendered = await renderSite(site)
    const isWhole = options.tenant === undefined
    const pdfs = await makePdfs(root, site.pages, rendered, isWhole)
    if (hasErrors(pdfs.diagnostics)) {
      print(pdfs.diagnostics)
      return 1
    }
    const files = [...rendered, ...pdfs.files]
    const change = await writeSite(join(root, OUTPUT), site, files, options.tenant)
    const seconds = (performance.now() - started) / 1000
    if (!options.quiet) terminal.err(summary(site, change, seconds, options.verbose))
    return 0
  } catch (error) {
    if (error instanceof TemplateFailure)
      return fail(error.place, { code: 'template-failed', detail: error.detail })
    const problem = outputProblem(error)
    if (problem === undefined) throw error
    return fail(wholeFile(OUTPUT), problem)
  }
}

async function writeSite(
  output: string,
  site: Site,
  rendered: readonly OutputFile[],
  only: readonly string[] | undefined
): Promise<OutputChange> {
  requireAll(site, rendered)
  if (only === undefined) {
    const manifest = manifestFile(rendered, site.tenants)
    return writeOutput(output, [...rendered, manifest], () => false)
  }
  // Some tenants only: everything else stays, and the manifest describes both.
  const isBuilt = (path: string) => only.some((id) => path.startsWith(`${id}/`))
  const files = rendered.filter(({ path }) => isBuilt(path) || isShared(path))
  const paths = new Set(files.map(({ path }) => path))
  const kept = (await readOutput(output)).filter(({ path }) => !isBuilt(path) && !paths.has(path))
  const earlier = await readPublishedTenants(output)
  const tenants = [
    ...earlier.filter(({ id }) => !only.includes(id)),
    ...site.tenants.filter(({ id }) => only.includes(id))
  ]
  const manifest = manifestFile([...files, ...kept], tenants)
  return writeOutput(output, [...files, manifest], (path) => !isBuilt(path))
}

/** What all tenants use: its folder starts with what no id can start with. */
function isShared(path: string): boolean {
  return path.startsWith('_')
}

/** A page that was planned but not rendered would silently disappear: that must never happen. */
function requireAll(site: Site, rendered: readonly OutputFile[]): void {
  const paths = new Set(rendered.map(({ path }) => path))
  const withPath = [
    ...site.pages,
    ...site.files,
    ...site.notFoundPages,
    ...site.sitemaps,
    ...site.tenantLists
  ]
  const planned = [
    ...withPath.map(({ path }) => path),
    ...site.pages.flatMap((page) => pdfPathOf(page) ?? [])
  ]
  const missing = planned.find((path) => !paths.has(path))
  if (missing !== undefined) throw new Error(`The templates did not render ${missing}.`)
}

function summary(site: Site, change: OutputChange, seconds: number, verbose: boolean): string {
  const { written, unchanged, removed } = change
  const details = verbose
    ? [
        ...written.map((path) => `  written  ${path}`),
        ...removed.map((path) => `  removed  ${path}`)
      ]
    : []
  return [
    ...details,
    `${site.pages.length} pages in ${OUTPUT}/: ${written.length} files written, ${unchanged.length} unchanged, ${removed.length} removed, ${seconds.toFixed(2)} s.\n`
  ].join('\n')
}
