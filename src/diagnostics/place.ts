/** One file of the project, as read: `path` is relative to the project, with `/`. */
export interface SourceFile {
  readonly path: string
  /** Empty where the file is not a text. */
  readonly text: string
  /** What the file holds, where that need not be a text: a picture. */
  readonly bytes?: Uint8Array
  /** It is there and could not be read, which was reported: nothing more can be said about it. */
  readonly isUnreadable?: true
}

/** Where something stands in a file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The column after the last character, on the same line. */
  readonly endColumn: number
  /** The whole line, without its line break; absent where only the file is meant. */
  readonly lineText?: string
}

/** The place of a file as a whole. */
export function wholeFile(path: string): Place {
  return { file: path, line: 1, column: 1, endColumn: 1 }
}

/** The place of the characters from `start` up to, not including, `end`; cut at the end of the first line. */
export function placeAt(file: SourceFile, start: number, end: number): Place {
  const from = Math.max(0, Math.min(start, file.text.length))
  const lineStart = file.text.lastIndexOf('\n', from - 1) + 1
  const lineBreak = file.text.indexOf('\n', from)
  const lineEnd = lineBreak === -1 ? file.text.length : lineBreak
  const lineText = file.text.slice(lineStart, lineEnd).replace(/\r$/, '')
  const column = from - lineStart + 1
  const last = Math.min(end - lineStart + 1, lineText.length + 1)
  return {
    file: file.path,
    line: lineOf(file, lineStart),
    column,
    endColumn: Math.max(column + 1, last),
    lineText
  }
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>()

/** The number of the line that starts at an offset; the starts of a file are counted once. */
function lineOf(file: SourceFile, start: number): number {
  const known = lineStarts.get(file)
  const starts = known ?? [0, ...[...file.text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  if (known === undefined) lineStarts.set(file, starts)
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= start) low = middle
    else high = middle - 1
  }
  return low + 1
}
