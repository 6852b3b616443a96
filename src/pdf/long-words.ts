import type { Inline } from './paper.ts'

/** Longer words than these do not fit into a narrow column, or on a line. */
const LONGEST = {
  cell: { code: 12, text: 20 },
  line: { code: 30, text: 40 }
} as const

/** The longest piece that is kept whole inside of a long word. */
const LONG_PIECE = 14

/** Where the places to break are marked. */
const BREAK: Inline = { tag: 'break' }

/**
 * A text with places at which its long words may be broken: after the marks inside of cookie names
 * and addresses, and anywhere in what is long without any. Nothing is added to the text itself, so
 * that a name can be searched for and copied. Only scripts whose letters stand alone are broken.
 */
export function breakLongWords(
  text: string,
  kind: 'code' | 'text',
  where: keyof typeof LONGEST
): Inline[] {
  const longest = LONGEST[where][kind]
  const inlines: Inline[] = []
  let plain = ''
  for (const part of text.split(/(\s+)/)) {
    if (
      part.length <= longest ||
      !/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Common}\p{M}\p{Cf}]+$/u.test(part)
    ) {
      plain += part
      continue
    }
    const pieces = part
      .split(/(?<=[^\p{L}\p{N}\p{M}\p{Cf}\s])(?=[\p{L}\p{N}])(?<!^.)/u)
      .flatMap(shortPieces)
    pieces.forEach((piece, index) => {
      if (index === 0) plain += piece
      else {
        if (plain !== '') inlines.push(plain)
        inlines.push(BREAK)
        plain = piece
      }
    })
  }
  return plain === '' ? inlines : [...inlines, plain]
}

/** A piece, or its characters one by one where it is too long to be kept whole. */
function shortPieces(piece: string): string[] {
  return piece.length <= LONG_PIECE || /^[\p{L}\p{M}]{1,28}$/u.test(piece)
    ? [piece]
    : (piece.match(/\P{M}\p{M}*/gu) ?? [piece])
}
