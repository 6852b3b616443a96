import { isAbsolute, relative, sep } from 'node:path'
import Eleventy from '@11ty/eleventy'
import { wholeFile } from '../diagnostics/place.ts'
import type { Site } from '../policy/build-site.ts'
import { contentOf } from '../policy/site-parts.ts'
import { OUTPUT, type OutputFile } from '../project/output-file.ts'
import { SITE } from './plugin.ts'
import { TemplateFailure, templateFailureOf } from './template-failure.ts'

/**
 * Renders a site with the project's own Eleventy configuration, in memory, with the files that need
 * no template: the same bytes that `npx @11ty/eleventy` writes. Throws a `TemplateFailure` when a template is at fault.
 */
export async function renderSite(site: Site): Promise<OutputFile[]> {
  const eleventy = new Eleventy('templates', OUTPUT, {
    configPath: '.eleventy.js',
    quietMode: true,
    config: (config) => config.addGlobalData(SITE, site)
  })
  // Eleventy prints errors by itself, with stack traces; ours are reported as diagnostics.
  eleventy.errorHandler.logger = { message: () => {} }
  try {
    const rendered = await eleventy.toJSON()
    const fromTemplates = rendered.flatMap(({ outputPath, content }) =>
      outputPath === false ? [] : [{ path: pathInOutput(outputPath), content }]
    )
    const files = site.files.map((file) => ({ path: file.path, content: contentOf(file) }))
    return [...fromTemplates, ...files]
  } catch (error) {
    throw error instanceof TemplateFailure ? error : templateFailureOf(error)
  }
}

/** The path in the output folder; a template that writes elsewhere is not let through. */
function pathInOutput(outputPath: string): string {
  const path = relative(OUTPUT, outputPath).split(sep).join('/')
  if (path.startsWith('../') || isAbsolute(path))
    throw new TemplateFailure(wholeFile('templates'), `${outputPath} is outside of ${OUTPUT}/`)
  return path
}
