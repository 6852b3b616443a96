declare module '@11ty/eleventy' {
  import type { EleventyConfig } from './config-api.ts'

  /** The configuration after it was read: Eleventy's own object, which is only passed on. */
  type ReadConfig = object

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: string
        readonly quietMode: boolean
        readonly config: (config: EleventyConfig) => void
      }
    )
    readonly errorHandler: { logger: { message(): void } }
    readonly eleventyConfig: ReadConfig
    /** How long each filter took; there after the configuration was read. */
    readonly bench: {
      getAll(): Readonly<Record<string, { setIsVerbose(isVerbose: boolean): void }>>
    }
    /** Reads the configuration. */
    init(): Promise<void>
    /** What would be written; `false` where a template has no file of its own. */
    toJSON(): Promise<{ readonly outputPath: string | false; readonly content: string }[]>
  }

  /** https://www.11ty.dev/docs/plugins/render/ */
  export const RenderPlugin: {
    readonly RenderManager: new () => {
      templateConfig: ReadConfig
      /** The data that the configuration adds for all templates. */
      getData(): Promise<object>
      compile(content: string, language: string): Promise<(data: object) => Promise<string>>
    }
  }
}
