import type { SourceFile } from '../diagnostics/place.ts'

/** The files of one language: its strings, the words of each service, the sections of each policy. */
export interface LocaleSources {
  readonly strings: SourceFile | undefined
  readonly words: Map<string, SourceFile>
  readonly sections: Map<string, Map<string, SourceFile>>
  /** Which wording of its source each translation was made from. */
  readonly translated: SourceFile | undefined
}
