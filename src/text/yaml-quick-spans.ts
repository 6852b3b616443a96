import type { Path, Span } from './yaml-places.ts'

/** A key that can stand in an expression as it is. */
const PLAIN_KEY = /^\w+$/

/**
 * The key at the top of a block map, found without parsing: at the start of a line nothing else can
 * look like it, since what belongs to a value is indented. Nothing where that is not certain.
 */
export function quickKeySpan(text: string, path: Path): Span | undefined {
  const [key] = path
  if (path.length !== 1 || typeof key !== 'string' || !PLAIN_KEY.test(key)) return undefined
  if (/^[ \t]*[{[]/m.exec(text)?.index === 0) return undefined
  const found = [...text.matchAll(new RegExp(`^${key}:(?=[ \\t\\r\\n]|$)`, 'gm'))]
  const [only] = found
  if (found.length !== 1 || only === undefined) return undefined
  return { start: only.index, end: only.index + key.length }
}

/** A plain value behind such a key, on the same line and in one line. */
export function quickValueSpan(text: string, path: Path): Span | undefined {
  const key = quickKeySpan(text, path)
  if (key === undefined) return undefined
  const rest =
    /^:[ \t]+((?:[\p{L}\p{N}](?:[\p{L}\p{N} ./()-]|:(?=\/\/))*[\p{L}\p{N})/])|\p{N})[ \t]*(?=\r?\n(?![ \t])|$)/u
  const match = rest.exec(text.slice(key.end, text.indexOf('\n', key.end) + 2))
  const value = match?.[1]
  if (match === null || value === undefined) return undefined
  const start = key.end + match[0].indexOf(value)
  return { start, end: start + value.length }
}
