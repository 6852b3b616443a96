import type { Section } from '../content/section.ts'
import { type Place, placeAt, type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { readFrontMatter } from '../text/front-matter.ts'
import { blocksOf } from '../text/markdown.ts'
import { marked, type WrittenPart, type WrittenText } from './written-text.ts'

/** A section as its author wrote it: the title, and each paragraph and item of a list. */
export function writtenSection(key: string, { file, title, text }: Section): WrittenText {
  const matter = readFrontMatter(file, () => {})
  const bodyStart = matter?.bodyStart ?? 0
  const placeOfTitle = () => matter?.keys.placeOfValue(['title']) ?? wholeFile(file.path)
  const lineStarts = startsOfLines(file.text, bodyStart)
  return {
    key,
    wording: text,
    title: { text: title, links: [], placeholders: marked(title), placeOf: placeOfTitle },
    parts: blocksOf(file.text.slice(bodyStart)).map(
      ({ text: words, links, targets, lines: [first, end] }): WrittenPart => ({
        text: words,
        links,
        placeholders: [...marked(words), ...targets.map((name) => `[...]({${name}})`)],
        placeOf: (sought) => {
          const start = lineStarts[first] ?? bodyStart
          return placeOfWords(file, start, lineStarts[end] ?? file.text.length, sought)
        }
      })
    ),
    place: placeOfTitle
  }
}

function startsOfLines(text: string, from: number): number[] {
  return [from, ...[...text.slice(from).matchAll(/\n/g)].map(({ index }) => from + index + 1)]
}

/** How many words are enough to find a sentence. */
const SOUGHT = 4

/** Finds words in a stretch of Markdown, over the marks of emphasis and links between them. */
function placeOfWords(file: SourceFile, start: number, end: number, words: string): Place {
  const stretch = file.text.slice(start, end)
  const sought = words.match(/[\p{L}\p{N}]+/gu)?.slice(0, SOUGHT) ?? []
  for (let count = sought.length; count > 0; count--) {
    const found = new RegExp(sought.slice(0, count).join('[^\\p{L}\\p{N}]+'), 'u').exec(stretch)
    if (found !== null) {
      const from = start + found.index
      return placeAt(file, from, from + found[0].length)
    }
  }
  const first = start + Math.max(0, stretch.search(/\S/))
  return placeAt(file, first, first + 1)
}
