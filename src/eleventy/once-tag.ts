import { isShared } from '../policy/content-hash.ts'
import { PIECES, type Pieces } from './pieces.ts'

/** What a tag of Nunjucks needs of its parser. https://mozilla.github.io/nunjucks/api.html#custom-tags */
interface Parser {
  nextToken(): { readonly value: string }
  parseSignature(tolerant: null, noParens: boolean): unknown
  parseUntilBlocks(...names: readonly string[]): unknown
  advanceAfterBlockEnd(name?: string): void
}

/** Variables of a block by name; `loop.index` is a variable in another one. */
export interface Frame {
  readonly variables: Record<string, unknown>
  set(name: string, value: unknown, resolveUp?: boolean): void
}

/** The library, as far as it is used here. */
export interface Nunjucks {
  readonly lib: { escape(text: string): string }
  readonly runtime: {
    markSafe(markup: string): object
    /** The variables of a block. */
    readonly Frame: { readonly prototype: Frame }
  }
  readonly nodes: {
    readonly CallExtension: new (
      tag: object,
      method: string,
      args: unknown,
      bodies: readonly unknown[]
    ) => object
  }
}

/** What was printed for an object, or for an object together with others. */
interface Printed {
  text?: string
  bytes?: Uint8Array
  readonly with: Known
}

type Known = WeakMap<object, Printed>

/** What a tag can do with the variables of a template. */
interface Context {
  /** Undefined for what is not there. */
  lookup(name: string): unknown
  setVariable(name: string, value: unknown): void
}

/** What a tag is called with: its arguments, then its body. */
type Arguments<First> = [context: Context, first: First, ...rest: [...object[], () => string]]

/**
 * The tag `{% once part, other %}...{% endonce %}`: prints its body once for these objects, and then
 * what was printed. Its body must print nothing else than these objects; a test compares all pages with
 * those of a tag that remembers nothing. Inside of another `once`, it remembers what stands on many
 * pages.
 */
export function onceTag(nunjucks: Nunjucks): object {
  const printed: Known = new WeakMap()
  return pairedTag('once', nunjucks, (...[context, part, ...rest]: Arguments<object>) => {
    const body = rest.pop() as () => string
    const pieces = context.lookup(PIECES) as Pieces | undefined
    if (!isKept(part, pieces)) return body()
    const entry = entryIn(knownWith(printed, rest as object[]), part)
    if (pieces === undefined) {
      entry.text ??= flat(body())
      return entry.text
    }
    entry.bytes ??= keptBytes(pieces.join(body()), part)
    return pieces.add(entry.bytes)
  })
}

/**
 * The tag `{% onceEach "row", rows, other %}...{% endonceEach %}`: the same for each item of a list,
 * which the body knows by the name. It takes less time than a loop of Nunjucks around the other tag.
 */
export function onceEachTag(nunjucks: Nunjucks): object {
  const printed: Known = new WeakMap()
  return pairedTag('onceEach', nunjucks, (...[context, name, ...rest]: Arguments<string>) => {
    const body = rest.pop() as () => string
    const [list, ...others] = rest as unknown as [readonly object[], ...object[]]
    const known = knownWith(printed, others)
    const print = (item: object) => {
      context.setVariable(name, item)
      return body()
    }
    let text = ''
    for (const item of list) {
      if (!isKept(item)) {
        text += print(item)
        continue
      }
      const entry = entryIn(known, item)
      entry.text ??= flat(print(item))
      text += entry.text
    }
    return text
  })
}

/** Whether what was printed for a part is used again: on other pages, or on the other page of its tenant. */
function isKept(part: object, pieces?: Pieces): boolean {
  return pieces !== undefined || isShared(part)
}

/** A tag with a body and an end. */
function pairedTag<Called extends unknown[]>(
  name: string,
  { nodes }: Nunjucks,
  run: (...called: Called) => string
): object {
  const tag = {
    tags: [name],
    // The body has escaped what it prints.
    autoescape: false,
    parse: (parser: Parser) => {
      const { value } = parser.nextToken()
      const args = parser.parseSignature(null, true)
      parser.advanceAfterBlockEnd(value)
      const body = parser.parseUntilBlocks(`end${name}`)
      parser.advanceAfterBlockEnd()
      return new nodes.CallExtension(tag, 'run', args, [body])
    },
    run
  }
  return tag
}

/** The same text in one piece: V8 keeps what was put together as pieces, and walks them for each page. */
function flat(text: string): string {
  return Buffer.from(text).toString()
}

/** Bytes of their own for what is kept for long: else they would keep the block that they are part of. */
function keptBytes(bytes: Uint8Array, part: object): Uint8Array {
  return isShared(part) ? Uint8Array.from(bytes) : bytes
}

/** What was printed for each object, together with some others. */
function knownWith(printed: Known, others: readonly object[]): Known {
  return others.reduce((known: Known, other) => entryIn(known, other).with, printed)
}

function entryIn(known: Known, key: object): Printed {
  const old = known.get(key)
  if (old !== undefined) return old
  const made: Printed = { with: new WeakMap() }
  known.set(key, made)
  return made
}
