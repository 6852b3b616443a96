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
  readonly with: WeakMap<object, Printed>
}

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
  const print = printer()
  return pairedTag('once', nunjucks, (...[context, part, ...rest]: Arguments<object>) => {
    const body = rest.pop() as () => string
    const pieces = context.lookup(PIECES) as Pieces | undefined
    return print(body, part, rest as object[], pieces)
  })
}

/**
 * The tag `{% onceEach "row", rows, other %}...{% endonceEach %}`: the same for each item of a list,
 * which the body knows by the name. It takes less time than a loop of Nunjucks around the other tag.
 */
export function onceEachTag(nunjucks: Nunjucks): object {
  const print = printer()
  return pairedTag('onceEach', nunjucks, (...[context, name, ...rest]: Arguments<string>) => {
    const body = rest.pop() as () => string
    const [list, ...others] = rest as unknown as [readonly object[], ...object[]]
    let text = ''
    for (const item of list)
      text += print(
        () => {
          context.setVariable(name, item)
          return body()
        },
        item,
        others
      )
    return text
  })
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

/** Prints something for objects, or gives what was printed for the same ones before. */
function printer() {
  const printed = new WeakMap<object, Printed>()
  return (
    body: () => string,
    part: object,
    others: readonly object[],
    pieces?: Pieces | undefined
  ): string => {
    const keeps = pieces !== undefined || isShared(part)
    if (!keeps) return body()
    let entry = entryIn(printed, part)
    for (const other of others) entry = entryIn(entry.with, other)
    if (pieces === undefined) {
      entry.text ??= flat(body())
      return entry.text
    }
    entry.bytes ??= pieces.join(body())
    return pieces.add(entry.bytes)
  }
}

function entryIn(known: WeakMap<object, Printed>, key: object): Printed {
  const old = known.get(key)
  if (old !== undefined) return old
  const made = { with: new WeakMap<object, Printed>() }
  known.set(key, made)
  return made
}
