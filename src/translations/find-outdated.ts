import { fingerprintOf } from '../text/fingerprint.ts'
import { type Comparison, type Finding, finding, sourceOf } from './comparison.ts'

/** Translations whose source has changed since, or that were never recorded; records of nothing. */
export function findOutdated(comparison: Comparison): Finding[] {
  const { source, own, texts, locale } = comparison
  const recorded = texts?.record.fingerprints ?? new Map<string, string>()
  const outdated = [...own.values()].flatMap((text): Finding[] => {
    const from = source.get(text.key)
    const fingerprint = recorded.get(text.key)
    if (from === undefined || fingerprint === fingerprintOf(from.wording)) return []
    const code = fingerprint === undefined ? 'translation-unrecorded' : 'translation-outdated'
    const problem = { code, key: text.key, locale, ...sourceOf(from) } as const
    return [finding(comparison, text.key, text.place(), problem)]
  })
  const gone = [...recorded.keys()].filter((key) => !source.has(key))
  return [
    ...outdated,
    ...gone.flatMap((key) => {
      const place = texts?.record.placeOf(key)
      const problem = { code: 'translation-record-unused', key, locale } as const
      return place === undefined ? [] : [finding(comparison, key, place, problem)]
    })
  ]
}

/** The fingerprints of the sources of all texts that a language has, by key. */
export function currentFingerprints({ own, source }: Comparison): ReadonlyMap<string, string> {
  return new Map(
    [...own.keys()].flatMap((key) => {
      const from = source.get(key)
      return from === undefined ? [] : [[key, fingerprintOf(from.wording)] as const]
    })
  )
}
