/** One file of the output folder; `path` is relative to it, with `/`. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** The output folder, relative to the project. */
export const OUTPUT = 'dist'

/** The file that describes all others; written last. */
export const MANIFEST = 'manifest.json'
