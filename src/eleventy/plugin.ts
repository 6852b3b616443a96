import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, join, relative, sep } from 'node:path'
import { type Diagnostic, hasErrors, inOrder } from '../diagnostics/diagnostic.ts'
import { textReport } from '../diagnostics/reports/text-report.ts'
import { pdfMaker } from '../pdf/make-pdfs.ts'
import { missingLetters } from '../pdf/missing-letters.ts'
import { buildSite, type Site } from '../policy/build-site.ts'
import { contentOf, type SiteFile } from '../policy/site-parts.ts'
import { structuredDataHtml } from '../policy/structured-data.ts'
import { readAssetPaths } from '../project/assets.ts'
import { readSourceFiles, SOURCE_FOLDERS } from '../project/read-source-files.ts'
import type { AfterBuild, EleventyConfig } from './config-api.ts'
import { addNunjucksParts } from './nunjucks-parts.ts'

/** The name under which the templates find the pages and the list of tenants. */
export const SITE = 'site'

/** Teaches Eleventy the project: its pages as data, its templates' rules, its style sheets. */
export function policyPages(eleventyConfig: EleventyConfig): void {
  eleventyConfig.setNunjucksEnvironmentOptions({
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true
  })
  eleventyConfig.setFrontMatterParsingOptions({ engines: { js: refuse, javascript: refuse } })
  // Made when a page is printed, so that those of all pages are not held in memory.
  eleventyConfig.addNunjucksFilter('structuredDataHtml', structuredDataHtml)
  addNunjucksParts(eleventyConfig)
  for (const folder of SOURCE_FOLDERS) eleventyConfig.addWatchTarget(`./${folder}/`)

  // The build command has made the site already, and gives it before the configuration is read.
  if (!Object.hasOwn(eleventyConfig.globalData, SITE)) {
    let site: Site | undefined
    eleventyConfig.addGlobalData(SITE, async () => {
      site = await loadSite(process.cwd())
      return site
    })
    eleventyConfig.on(
      'eleventy.after',
      async ({ directories: { output }, outputMode, results }) => {
        if (outputMode !== 'fs' || site === undefined) return
        await writeFiles(output, site.files)
        await writeFiles(output, await loadPdfs(process.cwd(), site, output, results))
      }
    )
  }
  eleventyConfig.addGlobalData('assets', () => readAssetPaths(process.cwd()))
  eleventyConfig.addExtension('css', {
    outputFileExtension: 'css',
    compile: async (content) => async () => content,
    compileOptions: {
      permalink: (_, inputPath) => (data) => `/${data.assets[basename(inputPath, '.css')]}`
    }
  })
}

/** Reads and builds the site; problems stop Eleventy before it writes anything. */
async function loadSite(root: string): Promise<Site> {
  const read = readSourceFiles(root)
  const site = buildSite(read.files)
  const diagnostics = inOrder([
    ...read.diagnostics,
    ...site.diagnostics,
    ...missingLetters(site.pages)
  ])
  stopAtErrors(diagnostics)
  return { ...site, diagnostics }
}

/** The PDFs of a site that Eleventy has written. While somebody edits, the cache keeps all of them. */
async function loadPdfs(
  root: string,
  site: Site,
  output: string,
  results: AfterBuild['results']
): Promise<readonly SiteFile[]> {
  const rendered = results.flatMap(({ outputPath, content }) =>
    outputPath === false
      ? []
      : [{ path: relative(output, outputPath).split(sep).join('/'), content }]
  )
  const maker = pdfMaker(root, availableParallelism())
  const pdfs = await maker.make(site.pages, rendered)
  await maker.end()
  stopAtErrors(pdfs.diagnostics)
  return pdfs.files
}

function stopAtErrors(diagnostics: readonly Diagnostic[]): void {
  if (!hasErrors(diagnostics)) return
  // Eleventy's own switch against stack traces: the problem is in a file, not in the code.
  throw Object.assign(new Error(`\n\n${textReport(diagnostics, false)}`), {
    skipOriginalStack: true
  })
}

/** Writes what no template makes. */
async function writeFiles(output: string, files: readonly SiteFile[]): Promise<void> {
  for (const file of files) {
    const target = join(output, file.path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, contentOf(file))
  }
}

function refuse(): never {
  throw new Error('Front matter of templates is YAML; it is never run as a program.')
}
