import { joinedBytes } from '../text/joined-bytes.ts'

/** The name under which a tag finds the pieces of the page that is being printed. */
export const PIECES = 'piecesOfPage'

/** Stands around the number of a piece. No text of a tenant or of the project may hold it. */
const MARK = '\u0000'

/**
 * What a page is put together from: what was printed before stands in its text as a mark, and comes to
 * its place as bytes. So what many pages share is neither copied as text nor turned into bytes again.
 */
export interface Pieces {
  /** Keeps a piece of this page, and gives the mark that stands for it. */
  add(piece: Uint8Array): string
  /** A text with its pieces in their places. */
  join(text: string): Buffer
}

/** Whether a text holds marks, which mean something on one page only. */
export function hasMarks(text: string): boolean {
  return text.includes(MARK)
}

/** The pieces of one page. */
export function pagePieces(): Pieces {
  const pieces: Uint8Array[] = []
  return {
    add: (piece) => `${MARK}${pieces.push(piece) - 1}${MARK}`,
    join: (text) => {
      const parts = text.split(MARK)
      return joinedBytes(
        parts.map((part, index) => (index % 2 === 0 ? part : (pieces[Number(part)] ?? '')))
      )
    }
  }
}
