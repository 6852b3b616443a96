declare module '@11ty/eleventy' {
  import type { EleventyConfig, RenderedTemplate } from './config-api.ts'

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
    toJSON(): Promise<RenderedTemplate[]>
  }
}
