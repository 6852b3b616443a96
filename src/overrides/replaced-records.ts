import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../diagnostics/place.ts'
import { check } from '../schema/check.ts'
import { Replaced } from '../schema/replaced.ts'
import { fingerprintOf } from '../text/fingerprint.ts'
import { readYaml } from '../text/yaml.ts'
import type { OverrideSources } from './override-sources.ts'

/** The texts that overrides replaced when they were last accepted. */
export interface ReplacedRecords {
  /** The recorded text of an override. */
  textOf(folder: string, key: string): string | undefined
  /** Every recorded key of a folder, with its place. */
  keysOf(folder: string): readonly { readonly key: string; readonly place: () => Place }[]
}

/** Reads the records of all folders. A text that does not belong to its fingerprint is reported. */
export function readReplacedRecords(
  sources: ReadonlyMap<string, OverrideSources>,
  report: Report
): ReplacedRecords {
  const texts = new Map<string, string>()
  const keys = new Map<string, { key: string; place: () => Place }[]>()
  for (const [folder, { replaced }] of sources) {
    const document = replaced === undefined ? undefined : readYaml(replaced, report)
    const records = document === undefined ? undefined : check(Replaced, document, report)
    if (document === undefined || records === undefined) continue
    const known: { key: string; place: () => Place }[] = []
    keys.set(folder, known)
    for (const [key, { fingerprint, text }] of Object.entries(records)) {
      const place = () => document.placeOfKey([key])
      known.push({ key, place })
      if (fingerprint === fingerprintOf(text)) texts.set(`${folder} ${key}`, text)
      else report(place(), { code: 'record-edited', key })
    }
  }
  return {
    textOf: (folder, key) => texts.get(`${folder} ${key}`),
    keysOf: (folder) => keys.get(folder) ?? []
  }
}

/** The file of a folder's records: the same records give the same bytes. */
export function replacedFile(records: ReadonlyMap<string, string>): string {
  const entries = [...records].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const lines = entries.flatMap(([key, text]) => [
    `${JSON.stringify(key)}:`,
    `  fingerprint: ${JSON.stringify(fingerprintOf(text))}`,
    `  text: ${JSON.stringify(text)}`
  ])
  return `${HEADER}\n${lines.join('\n')}\n`
}

const HEADER = `# The shared texts that this folder replaces, as they were when somebody last compared the two.
# Written by "policy-pages override accept", never by hand.`
