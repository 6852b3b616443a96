/** What ends a sentence in the scripts that we publish, with closing quotation marks behind it. */
const END = /[.!?؟…]+(?=["'”’»›)\]\u202f\u00a0]*(?:\s|$))|[。！？]/g

/** How many sentences a text has: at least one where there are words. */
export function countSentences(text: string): number {
  const trimmed = text.trim()
  if (trimmed === '') return 0
  return Math.max(1, trimmed.match(END)?.length ?? 0)
}
