import type { Words } from '../content/words.ts'
import type { Page } from '../policy/page.ts'
import type { Nunjucks } from './once-tag.ts'

/** The calls of Eleventy 3 that we use; it ships no types of its own. https://www.11ty.dev/docs/config/ */
export interface EleventyConfig {
  addPlugin(plugin: (config: EleventyConfig) => void | Promise<void>): void | Promise<void>
  addGlobalData(name: string, value: unknown): void
  addWatchTarget(path: string): void
  setUseTemplateCache(isUsed: boolean): void
  addNunjucksFilter(name: string, filter: (page: Page) => string): void
  /** Is given the Nunjucks of this Eleventy. */
  amendLibrary(engine: 'njk', amend: (environment: NunjucksEnvironment) => void): void
  addNunjucksTag(name: string, tag: (nunjucks: Nunjucks) => object): void
  on(event: 'eleventy.after', listener: (result: AfterBuild) => Promise<void>): void
  setNunjucksEnvironmentOptions(options: {
    readonly autoescape: boolean
    readonly throwOnUndefined: boolean
    readonly trimBlocks: boolean
    readonly lstripBlocks: boolean
  }): void
  setFrontMatterParsingOptions(options: { readonly engines: Record<string, () => never> }): void
  addExtension(
    extension: string,
    options: {
      readonly outputFileExtension: string
      readonly compile: (content: string) => Promise<() => Promise<string>>
      readonly compileOptions: {
        /** Eleventy passes no content here; the inner function gets the global data. */
        readonly permalink: (
          content: undefined,
          inputPath: string
        ) => (data: { readonly assets: Readonly<Record<string, string>> }) => string
      }
    }
  ): void
  /** Values by name, as `addGlobalData` set them. */
  readonly globalData: Readonly<Record<string, unknown>>
}

/** https://mozilla.github.io/nunjucks/api.html#environment */
interface NunjucksEnvironment {
  addGlobal(name: string, value: (words: Words) => unknown): void
}

/** What Eleventy tells when a build is over. https://www.11ty.dev/docs/events/ */
export interface AfterBuild {
  readonly directories: { readonly output: string }
  /** `fs` where it has written files, and not only given them to a program. */
  readonly outputMode: string
  /** What was rendered; `outputPath` is `false` where a template has no file of its own. */
  readonly results: readonly { readonly outputPath: string | false; readonly content: string }[]
}
