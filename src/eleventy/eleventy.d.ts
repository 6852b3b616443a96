declare module '@11ty/eleventy' {
  import type { EleventyConfig } from './config-api.ts'

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
    /** What would be written; `false` where a template has no file of its own. */
    toJSON(): Promise<{ readonly outputPath: string | false; readonly content: string }[]>
  }
}
