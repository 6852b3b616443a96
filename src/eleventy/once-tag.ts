import { PIECES, type Pieces } from './pieces.ts'
import { isKept, isObject, keptBytes, keptText, printedParts } from './printed-parts.ts'

/** What a tag of Nunjucks needs of its parser. https://mozilla.github.io/nunjucks/api.html#custom-tags */
interface Parser {
  nextToken(): { readonly value: string }
  parseSignature(tolerant: null, noParens: boolean): Signature
  parseUntilBlocks(...names: readonly string[]): unknown
  advanceAfterBlockEnd(name?: string): void
}

/** The arguments of a tag, and where they stand. */
interface Signature {
  readonly lineno: number
  readonly colno: number
  readonly children: unknown[]
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
    readonly Literal: new (line: number, column: number, value: number) => object
    readonly CallExtension: new (
      tag: object,
      method: string,
      args: unknown,
      bodies: readonly unknown[]
    ) => object
  }
}

/** What a tag can do with the variables of a template. */
interface Context {
  /** Undefined for what is not there. */
  lookup(name: string): unknown
  setVariable(name: string, value: unknown): void
}

/** What a tag is called with: which one of all its tags it is, its arguments, then its body. */
type Arguments<First> = [
  context: Context,
  number: number,
  first: First,
  ...rest: [...object[], () => string]
]

/**
 * The tag `{% once part, other %}...{% endonce %}`: prints its body once for these objects, and then
 * what was printed. Its body must print nothing else than these objects; a test compares all pages with
 * those of a tag that remembers nothing. Inside of another `once`, it remembers what stands on many
 * pages. In a page, a mark stands for what it prints: it does not belong into a `set` or a `filter`.
 */
export function onceTag(nunjucks: Nunjucks): object {
  const printed = printedParts()
  return pairedTag('once', nunjucks, (...[context, number, part, ...rest]: Arguments<object>) => {
    const body = rest.pop() as () => string
    const others = rest as object[]
    const pieces = context.lookup(PIECES) as Pieces | undefined
    if (!isKept(part, pieces) || ![part, ...others].every(isObject)) return body()
    const entry = printed(number, others, part)
    if (pieces === undefined) return keptText(entry, body)
    entry.bytes ??= keptBytes(pieces.join(body()), part)
    return pieces.add(entry.bytes)
  })
}

/**
 * The tag `{% onceEach "row", rows, other %}...{% endonceEach %}`: the same for each item of a list,
 * which the body knows by the name. It takes less time than a loop of Nunjucks around the other tag.
 */
export function onceEachTag(nunjucks: Nunjucks): object {
  const printed = printedParts()
  return pairedTag(
    'onceEach',
    nunjucks,
    (...[context, number, name, ...rest]: Arguments<string>) => {
      const body = rest.pop() as () => string
      const [list, ...others] = rest as unknown as [readonly object[], ...object[]]
      const canKeep = others.every(isObject)
      let text = ''
      for (const item of list) {
        const print = () => {
          context.setVariable(name, item)
          return body()
        }
        text += canKeep && isKept(item) ? keptText(printed(number, others, item), print) : print()
      }
      return text
    }
  )
}

/** A tag with a body and an end. */
function pairedTag<Called extends unknown[]>(
  name: string,
  { nodes }: Nunjucks,
  run: (...called: Called) => string
): object {
  let count = 0
  const tag = {
    tags: [name],
    // The body has escaped what it prints.
    autoescape: false,
    parse: (parser: Parser) => {
      const { value } = parser.nextToken()
      const args = parser.parseSignature(null, true)
      args.children.unshift(new nodes.Literal(args.lineno, args.colno, count++))
      parser.advanceAfterBlockEnd(value)
      const body = parser.parseUntilBlocks(`end${name}`)
      parser.advanceAfterBlockEnd()
      return new nodes.CallExtension(tag, 'run', args, [body])
    },
    run
  }
  return tag
}
