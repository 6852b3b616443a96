/**
 * What ends a sentence in the scripts that we publish, with closing quotation marks behind it. Signs
 * in a row are taken as a whole, or not at all: a long row of dots is read once.
 */
const END = /(?<![.!?؟…])[.!?؟…]+(?![.!?؟…])(?=["'”’»›)\]\u202f\u00a0]*(?:\s|$))|[。！？]/g

/** Closing quotation marks and brackets: they belong to the sentence before them. */
const CLOSING = /^["'”’»›)\]\u202f\u00a0]+/

/** How many sentences a text has: at least one where there are words. */
export function countSentences(text: string): number {
  const trimmed = text.trim()
  if (trimmed === '') return 0
  return Math.max(1, trimmed.match(END)?.length ?? 0)
}

/** The sentences of a text, and what stands behind the last full stop. */
export function sentencesIn(text: string): string[] {
  const ends = [...text.matchAll(END)].map(({ index, 0: { length } }) => {
    const end = index + length
    return end + (CLOSING.exec(text.slice(end))?.[0].length ?? 0)
  })
  return [...ends, text.length]
    .map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim())
    .filter((sentence) => sentence !== '')
}
