/** One file of the output folder; `path` is relative to it, with `/`. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** A file of the output as it was written. */
export interface WrittenFile {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/** The output folder, relative to the project. */
export const OUTPUT = 'dist'

/** The file that describes all others; written last. */
export const MANIFEST = 'manifest.json'
