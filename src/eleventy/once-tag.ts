import { isShared } from '../policy/content-hash.ts'

/** What a tag of Nunjucks needs of its parser. https://mozilla.github.io/nunjucks/api.html#custom-tags */
interface Parser {
  nextToken(): { readonly value: string }
  parseSignature(tolerant: null, noParens: boolean): unknown
  parseUntilBlocks(...names: readonly string[]): unknown
  advanceAfterBlockEnd(name?: string): void
}

/** The library, as far as it is used here. */
export interface Nunjucks {
  readonly lib: { escape(text: string): string }
  readonly runtime: { markSafe(markup: string): object }
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
  readonly with: WeakMap<object, Printed>
}

/**
 * The tag `{% once part, other %}...{% endonce %}`: prints its body once for these objects, and then
 * what was printed, if the first of them stands on many pages. Its body must print nothing else than
 * these objects; a test compares all pages with those of a tag that remembers nothing.
 */
export function onceTag({ nodes }: Nunjucks) {
  const printed = new WeakMap<object, Printed>()
  const tag = {
    tags: ['once'],
    // The body has escaped what it prints.
    autoescape: false,
    parse: (parser: Parser) => {
      const { value } = parser.nextToken()
      const args = parser.parseSignature(null, true)
      parser.advanceAfterBlockEnd(value)
      const body = parser.parseUntilBlocks('endonce')
      parser.advanceAfterBlockEnd()
      return new nodes.CallExtension(tag, 'run', args, [body])
    },
    run: (_context: unknown, part: object, ...rest: [...object[], () => string]): string => {
      const body = rest.pop() as () => string
      if (!isShared(part)) return body()
      let entry = entryIn(printed, part)
      for (const other of rest as object[]) entry = entryIn(entry.with, other)
      entry.text ??= body()
      return entry.text
    }
  }
  return tag
}

function entryIn(known: WeakMap<object, Printed>, key: object): Printed {
  const old = known.get(key)
  if (old !== undefined) return old
  const made = { with: new WeakMap<object, Printed>() }
  known.set(key, made)
  return made
}
