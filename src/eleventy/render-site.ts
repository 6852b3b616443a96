import Eleventy from '@11ty/eleventy'
import type { Site } from '../policy/build-site.ts'
import { OUTPUT, type OutputFile } from '../project/output-file.ts'
import { SITE } from './plugin.ts'
import { TemplateFailure, templateFailureOf } from './template-failure.ts'

/**
 * Renders a site with the project's own Eleventy configuration, in memory: the same bytes that
 * `npx @11ty/eleventy` writes. Throws a `TemplateFailure` when a template is at fault.
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
    return rendered.flatMap(({ outputPath, content }) =>
      outputPath === false ? [] : [{ path: pathInOutput(outputPath), content }]
    )
  } catch (error) {
    const failure = templateFailureOf(error)
    throw failure === undefined ? error : new TemplateFailure(failure, { cause: error })
  }
}

function pathInOutput(outputPath: string): string {
  return outputPath.replace(/^\.\//, '').slice(OUTPUT.length + 1)
}
