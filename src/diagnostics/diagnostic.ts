import { compare } from './compare.ts'
import { type Mend, mendOf } from './mend.ts'
import type { Place } from './place.ts'
import { type Problem, wordsFor } from './problem.ts'
import type { Severity } from './words.ts'

/** The rule behind a finding of the linter: why it matters, and what says so. */
export interface RuleReference {
  readonly id: string
  readonly why: string
  readonly source: { readonly title: string; readonly pinpoint: string; readonly url: string }
  /** The tenants that a finding concerns, in their order. */
  readonly tenants: readonly string[]
}

/** One problem at one place, in words. */
export interface Diagnostic extends Place {
  /** The code of a problem, or the id of a rule of the linter. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong, in one sentence. */
  readonly message: string
  /** What to do about it. */
  readonly remedy: string
  /** Lines to look at, such as two texts to compare. */
  readonly details?: readonly string[]
  /** Present where a rule of the linter says it. */
  readonly rule?: RuleReference
  /** Present where `check --fix` can mend it. */
  readonly mend?: Mend
}

/** Takes a problem as it is found. All are collected; none stops the search for more. */
export type Report = (place: Place, problem: Problem) => void

/** A problem at its place, with its words. */
export function diagnostic(place: Place, problem: Problem): Diagnostic {
  const isEditable = place.lineText !== undefined && place.file.endsWith('.yaml')
  const mend = isEditable ? mendOf(problem) : undefined
  return {
    ...place,
    code: problem.code,
    ...wordsFor(problem),
    ...(mend === undefined ? {} : { mend })
  }
}

/** A list that grows by its own `report`. */
export function collectDiagnostics(): { readonly found: Diagnostic[]; readonly report: Report } {
  const found: Diagnostic[] = []
  return { found, report: (place, problem) => void found.push(diagnostic(place, problem)) }
}

/** Whether any of them stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/**
 * By file, line, column, code and message; the same problem at the same place only once. Where two
 * tenants met it with another remedy, the first in the alphabet stays, whoever was looked at first.
 */
export function inOrder<One extends Diagnostic>(diagnostics: readonly One[]): readonly One[] {
  const sorted = diagnostics.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message) ||
      compare(a.remedy, b.remedy)
  )
  return sorted.filter((entry, index) => {
    const before = sorted[index - 1]
    return before === undefined || !isSame(entry, before)
  })
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.file === b.file &&
    a.line === b.line &&
    a.column === b.column &&
    a.code === b.code &&
    a.message === b.message
  )
}
