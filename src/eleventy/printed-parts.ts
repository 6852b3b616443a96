import { isShared } from '../policy/content-hash.ts'
import { hasMarks, type Pieces } from './pieces.ts'

/** What was printed for an object, or for an object together with others. */
interface Printed {
  text?: string
  bytes?: Uint8Array
  readonly with: Known
}

type Known = WeakMap<object, Printed>

/** What each tag of the templates has printed for an object, together with others; empty at first. */
export function printedParts(): (tag: number, others: readonly object[], part: object) => Printed {
  const byTag: Known[] = []
  return (tag, others, part) => {
    byTag[tag] ??= new WeakMap()
    const known = others.reduce((all: Known, other) => entryIn(all, other).with, byTag[tag])
    return entryIn(known, part)
  }
}

/** Whether what was printed for a part is used again: on other pages, or on the other page of its tenant. */
export function isKept(part: object, pieces?: Pieces): boolean {
  return pieces !== undefined || isShared(part)
}

/** Whether something can be remembered for a value of a template. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** The text that was printed, or is printed now. One with marks of a page means nothing on another. */
export function keptText(entry: Printed, print: () => string): string {
  if (entry.text !== undefined) return entry.text
  const text = flat(print())
  if (!hasMarks(text)) entry.text = text
  return text
}

/** Bytes of their own for what is kept for long: else they would keep the block that they are part of. */
export function keptBytes(bytes: Uint8Array, part: object): Uint8Array {
  return isShared(part) ? Uint8Array.from(bytes) : bytes
}

/** The same text in one piece: V8 keeps what was put together as pieces, and walks them for each page. */
function flat(text: string): string {
  return Buffer.from(text).toString()
}

function entryIn(known: Known, key: object): Printed {
  const old = known.get(key)
  if (old !== undefined) return old
  const made: Printed = { with: new WeakMap() }
  known.set(key, made)
  return made
}
