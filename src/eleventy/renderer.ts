import { readFileSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'

import './skip-hooks.ts'

import Eleventy, { RenderPlugin } from '@11ty/eleventy'
import { wholeFile } from '../diagnostics/place.ts'
import { type Site, withoutPages } from '../policy/build-site.ts'
import type { Page } from '../policy/page.ts'
import type { NotFoundPage, Sitemap, TenantList } from '../policy/site-parts.ts'
import { OUTPUT, type OutputFile } from '../project/output-file.ts'
import { remembered } from '../text/remembered.ts'
import { PIECES, pagePieces } from './pieces.ts'
import { SITE } from './plugin.ts'
import { TemplateFailure, templateFailureOf } from './template-failure.ts'

/** Renders with the project's own Eleventy configuration. Throws a `TemplateFailure` when a template is at fault. */
export interface Renderer {
  page(view: Page): Promise<OutputFile>
  notFoundPage(view: NotFoundPage): Promise<OutputFile>
  sitemap(sitemap: Sitemap): Promise<OutputFile>
  tenantList(view: TenantList): Promise<OutputFile>
  /** What belongs to no tenant: style sheets, and templates that the project adds. */
  rest(tenants: Site['tenants']): Promise<OutputFile[]>
}

type Render = (data: object) => Promise<string>

/**
 * Starts Eleventy. It reads the configuration, makes its Nunjucks, and compiles each template once;
 * the pages of tenants are printed by the compiled template. Through Eleventy's own list of pages,
 * each would go through its data cascade, which takes longer than printing it.
 */
export async function createRenderer(): Promise<Renderer> {
  let site: Site = withoutPages([])
  const eleventy = new Eleventy('templates', OUTPUT, {
    configPath: '.eleventy.js',
    quietMode: true,
    config: (config) => {
      config.addGlobalData(SITE, () => site)
      // Eleventy would keep the texts of templates for the whole process, also for the next renderer.
      config.setUseTemplateCache(false)
    }
  })
  // Eleventy prints errors by itself, with stack traces; ours are reported as diagnostics.
  eleventy.errorHandler.logger = { message: () => {} }
  const manager = new RenderPlugin.RenderManager()
  const start = remembered(async () => {
    await eleventy.init()
    // It would print how long filters took, be it quiet or not.
    for (const group of Object.values(eleventy.bench.getAll())) group.setIsVerbose(false)
    manager.templateConfig = eleventy.eleventyConfig
    return manager.getData()
  })
  const compiled = remembered(async (path: string): Promise<Render> => {
    await start(undefined)
    return manager.compile(readFileSync(path, 'utf8'), 'njk')
  })
  const print = async (name: string, data: object, path: string): Promise<OutputFile> => {
    const template = join('templates', name)
    const content = await explained(template, async () => {
      const render = await compiled(template)
      const pieces = pagePieces()
      const text = await render({ ...(await start(undefined)), ...data, [PIECES]: pieces })
      return pieces.join(text)
    })
    return { path, content }
  }
  return {
    page: (view) => print('policy.njk', { view }, view.path),
    notFoundPage: (view) => print('not-found.njk', { view }, view.path),
    sitemap: (sitemap) => print('sitemap.njk', { sitemap }, sitemap.path),
    tenantList: (view) => print('tenant-list.njk', { view }, view.path),
    rest: (tenants) =>
      explained('templates', async () => {
        await start(undefined)
        site = { ...withoutPages([]), tenants }
        const rendered = await eleventy.toJSON()
        return rendered.flatMap(({ outputPath, content }) =>
          outputPath === false ? [] : [{ path: pathInOutput(outputPath), content }]
        )
      })
  }
}

/** Does some work with a template; a problem of it becomes a failure at its place. */
async function explained<Result>(template: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof TemplateFailure ? error : templateFailureOf(error, template)
  }
}

/** The path in the output folder; a template that writes elsewhere is not let through. */
function pathInOutput(outputPath: string): string {
  const path = relative(OUTPUT, outputPath).split(sep).join('/')
  if (path.startsWith('../') || isAbsolute(path))
    throw new TemplateFailure(wholeFile('templates'), `${outputPath} is outside of ${OUTPUT}/`)
  return path
}
