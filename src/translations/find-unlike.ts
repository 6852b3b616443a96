import type { Problem } from '../diagnostics/problem.ts'
import { countSentences } from '../text/sentences.ts'
import { type Comparison, type Finding, finding, sourceOf } from './comparison.ts'
import type { WrittenPart, WrittenText } from './written-text.ts'

/** Translations with other placeholders, paragraphs or sentences than their source. */
export function findUnlike(comparison: Comparison): Finding[] {
  return [...comparison.own.values()].flatMap((text) => {
    const source = comparison.source.get(text.key)
    if (source === undefined || source === text) return []
    return [
      ...placeholderFindings(text, source, comparison),
      ...lengthFindings(text, source, comparison)
    ]
  })
}

/** A page shows the source instead of a translation with fewer paragraphs or sentences. */
function lengthFindings(
  text: WrittenText,
  source: WrittenText,
  comparison: Comparison
): readonly Finding[] {
  const { key, parts } = text
  const at = sourceOf(source).source
  if (parts.length !== source.parts.length) {
    const counts = { found: parts.length, wanted: source.parts.length }
    const problem = { code: 'translation-paragraphs', key, ...counts, source: at } as const
    return [finding(comparison, key, text.place(), problem)]
  }
  return parts.flatMap((part, index) => {
    const found = countSentences(part.text)
    const wanted = countSentences(source.parts[index]?.text ?? '')
    const problem = { code: 'translation-sentences', key, found, wanted, source: at } as const
    return found < wanted ? [finding(comparison, key, part.placeOf(part.text), problem)] : []
  })
}

/** The title is compared by itself; in a text, placeholders may stand in another paragraph. */
function placeholderFindings(
  text: WrittenText,
  source: WrittenText,
  comparison: Comparison
): readonly Finding[] {
  const titlesOf = ({ title }: WrittenText) => (title === undefined ? [] : [title])
  return [
    ...unlikePlaceholders(text.key, titlesOf(text), titlesOf(source), comparison),
    ...unlikePlaceholders(text.key, text.parts, source.parts, comparison)
  ]
}

function unlikePlaceholders(
  key: string,
  parts: readonly WrittenPart[],
  sourceParts: readonly WrittenPart[],
  comparison: Comparison
): Finding[] {
  const found = parts.flatMap(({ placeholders }) => placeholders)
  const wanted = sourceParts.flatMap(({ placeholders }) => placeholders)
  const report = (part: WrittenPart | undefined, words: string, problem: Problem) =>
    part === undefined ? [] : [finding(comparison, key, part.placeOf(words), problem)]
  return [
    ...without(wanted, found).flatMap((name) => {
      const index = sourceParts.findIndex(({ placeholders }) => placeholders.includes(name))
      const part = parts[index] ?? parts.at(-1)
      return report(part, part?.text ?? '', { code: 'translation-placeholder-lost', key, name })
    }),
    ...without(found, wanted).flatMap((name) => {
      const part = parts.findLast(({ placeholders }) => placeholders.includes(name))
      return report(part, name, { code: 'translation-placeholder-extra', key, name })
    })
  ]
}

/** What is left of a list when each entry of another is taken out of it once. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken]
  return list.filter((entry) => {
    const index = left.indexOf(entry)
    if (index !== -1) left.splice(index, 1)
    return index === -1
  })
}
