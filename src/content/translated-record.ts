import { compare } from '../diagnostics/compare.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { type Place, type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { check } from '../schema/check.ts'
import { Translated } from '../schema/translated.ts'
import { readYaml } from '../text/yaml.ts'

/** From which wording of its source each text of a language was translated. */
export interface TranslatedRecord {
  /** Fingerprints of the sources, by the key of the text. */
  readonly fingerprints: ReadonlyMap<string, string>
  placeOf(key: string): Place
}

/** Where the record of a language stands. */
export function recordPath(locale: string): string {
  return `content/${locale}/translated.yaml`
}

/** Reads the record of a language; where there is no file, nothing is recorded. */
export function readRecord(
  file: SourceFile | undefined,
  locale: string,
  report: Report
): TranslatedRecord {
  const document = file === undefined ? undefined : readYaml(file, report)
  const data = document === undefined ? undefined : check(Translated, document, report)
  return {
    fingerprints: new Map(Object.entries(data ?? {})),
    placeOf: (key) => document?.placeOfKey([key]) ?? wholeFile(recordPath(locale))
  }
}

/** The file of a record: the same fingerprints give the same bytes. */
export function recordFile(fingerprints: ReadonlyMap<string, string>): string {
  const lines = [...fingerprints]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([key, fingerprint]) => `${JSON.stringify(key)}: ${JSON.stringify(fingerprint)}\n`)
  return `${HEADER}\n${lines.join('')}`
}

const HEADER = `# The fingerprint of each source text when its translation was last compared with it.
# Written by "policy-pages translations accept", never by hand.`
