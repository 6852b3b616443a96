import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { Report } from '../diagnostics/diagnostic.ts'
import { type Place, placeAt, type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { type Path, type Span, yamlPlaces } from './yaml-places.ts'
import { quickKeySpan, quickValueSpan } from './yaml-quick-spans.ts'
import { reportSyntax } from './yaml-syntax.ts'

/** With every alias written out, more values than this are refused: an alias bomb grows without end. */
const MAX_VALUES = 100_000

/** A YAML text that was read, and where its values stand. */
export interface YamlDocument {
  readonly file: SourceFile
  /** The top-level map. Strings, numbers, booleans, null, lists and maps; dates stay strings. */
  readonly data: Readonly<Record<string, unknown>>
  placeOfValue(path: Path): Place
  placeOfKey(path: Path): Place
}

/**
 * Reads a file, or the part of it from `from` to `to`, as one YAML map. All syntax problems are
 * reported; then there is no document.
 */
export function readYaml(
  file: SourceFile,
  report: Report,
  from = 0,
  to = file.text.length
): YamlDocument | undefined {
  const text = file.text.slice(from, to)
  const places = lazily(() => yamlPlaces(text))
  const placeOf = ({ start, end }: Span) => placeAt(file, start + from, end + from)

  let data: unknown
  try {
    data = load(text, { schema: CORE_SCHEMA })
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    const thrown = { reason: cause.reason, position: cause.mark?.position ?? 0 }
    reportSyntax(text, thrown, places, (span, problem) => report(placeOf(span), problem))
    return undefined
  }

  if (data === undefined || data === null) {
    report(wholeFile(file.path), { code: 'yaml-empty' })
    return undefined
  }
  if (!isRecord(data)) {
    report(placeOf(places().valueSpan([])), { code: 'yaml-not-a-map', found: kindOf(data) })
    return undefined
  }
  if (hasTooManyValues(data)) {
    report(placeOf(firstAlias(text)), { code: 'yaml-alias-bomb', limit: MAX_VALUES })
    return undefined
  }
  return {
    file,
    data,
    placeOfValue: (path) => placeOf(quickValueSpan(text, path) ?? places().valueSpan(path)),
    placeOfKey: (path) => placeOf(quickKeySpan(text, path) ?? places().keySpan(path))
  }
}

/** "a list", "a text": what a person would call the value. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'keys with values'
  if (typeof value === 'number') return 'a number'
  if (typeof value === 'boolean') return 'true or false'
  return 'a text'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Counts without recursion and stops at the limit, so that a value that holds itself ends too. */
function hasTooManyValues(data: unknown): boolean {
  const open: unknown[] = [data]
  let count = 0
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    for (const inner of Object.values(value)) {
      if (++count > MAX_VALUES) return true
      open.push(inner)
    }
  }
  return false
}

function firstAlias(text: string): Span {
  const start = Math.max(0, text.search(/\*[\w-]/))
  return { start, end: start + 1 }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
