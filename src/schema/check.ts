import { z } from 'zod'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { valueAt } from '../text/value-at.ts'
import { kindOf, type YamlDocument } from '../text/yaml.ts'
import type { Path } from '../text/yaml-places.ts'
import { exampleAt, keysAt } from './schema-shape.ts'

type Issue = z.core.$ZodIssue

/**
 * Checks a document of which parts may be missing, such as a translation that is not finished: the
 * keys that are there have to be right. The value is as it stands in the file.
 */
export function checkPartly<Schema extends z.ZodType>(
  schema: Schema,
  document: YamlDocument,
  report: Report
): unknown {
  const parsed = schema.safeParse(document.data)
  if (parsed.success) return parsed.data
  let isRight = true
  const reportWrong: Report = (place, problem) => {
    if (problem.code === 'missing-key') return
    isRight = false
    report(place, problem)
  }
  for (const issue of parsed.error.issues)
    reportIssue(issue, [], { schema, document, report: reportWrong })
  return isRight ? document.data : undefined
}

/** Checks a document against a schema. All problems are reported; then there is no value. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  document: YamlDocument,
  report: Report
): z.output<Schema> | undefined {
  const parsed = schema.safeParse(document.data)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) reportIssue(issue, [], { schema, document, report })
  return undefined
}

/**
 * The keys of a document that are right by themselves. Where some are wrong, and so reported by
 * `check`, the others can still be looked at, so that all problems are found in one run.
 */
export function rightKeys<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  document: YamlDocument
): Partial<z.output<z.ZodObject<Shape>>> {
  const entries = Object.entries(document.data).flatMap(([key, value]) => {
    const field: z.core.$ZodType | undefined = Object.hasOwn(schema.shape, key)
      ? schema.shape[key]
      : undefined
    const parsed = field === undefined ? undefined : z.safeParse(field, value)
    return parsed?.success ? [[key, parsed.data]] : []
  })
  return Object.fromEntries(entries)
}

interface Checked {
  readonly schema: z.ZodType
  readonly document: YamlDocument
  readonly report: Report
}

function reportIssue(issue: Issue, base: Path, checked: Checked): void {
  const { schema, document, report } = checked
  const path = [...base, ...(issue.path as Path)]
  if (issue.code === 'invalid_union') {
    for (const inner of nearestBranch(issue.errors)) reportIssue(inner, path, checked)
    return
  }
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path)
    for (const key of issue.keys)
      report(document.placeOfKey([...path, key]), { code: 'unknown-key', key, known })
    return
  }
  if (issue.code === 'invalid_key') {
    for (const inner of issue.issues) report(document.placeOfKey(path), problemOf(inner, null, ''))
    return
  }
  const value = valueAt(document.data, path)
  const place = document.placeOfValue(path)
  const comment = /:\s+(#(?:[0-9a-f]{3}){1,2})\b/i.exec(place.lineText ?? '')?.[1]
  if (value === null && comment !== undefined)
    report(place, { code: 'value-is-comment', value: comment })
  else
    report(
      place,
      value === undefined
        ? { code: 'missing-key', key: String(path.at(-1)), example: exampleAt(schema, path) }
        : problemOf(issue, value, kindOf(value))
    )
}

function problemOf(issue: Issue, value: unknown, found: string): Problem {
  switch (issue.code) {
    case 'custom':
      return (issue.params as { problem: Problem }).problem
    case 'invalid_value': {
      const known = issue.values.map(String)
      if (value === null) return { code: 'empty-value', wanted: `one of: ${known.join(', ')}` }
      const given = typeof value === 'object' ? found : String(value)
      return { code: 'unknown-choice', value: given, known }
    }
    case 'invalid_type': {
      const wanted = WANTED[issue.expected] ?? issue.expected
      return value === null
        ? { code: 'empty-value', wanted }
        : { code: 'wrong-type', wanted, found, value }
    }
    case 'too_small':
    case 'too_big': {
      const limits = issue.code === 'too_small' ? { min: issue.minimum } : { max: issue.maximum }
      if (typeof value !== 'number') return { code: 'empty-value', wanted: 'at least one entry' }
      return { code: 'number-out-of-range', value, ...limits }
    }
    default:
      return { code: 'empty-value', wanted: 'at least one entry' }
  }
}

/** What a person calls the type that a schema wants. */
const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number'
}

/** The branch of a union that the author most likely meant: the right type, then fewest problems. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + issue.keys.length
      const isWholeValue = issue.code === 'invalid_type' && issue.path.length === 0
      return sum + (isWholeValue ? 1000 : 1)
    }, 0)
  return branches.toSorted((a, b) => weight(a) - weight(b))[0] ?? []
}
