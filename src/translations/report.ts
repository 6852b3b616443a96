import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { plural } from '../diagnostics/reports/text-report.ts'
import type { Finding } from './comparison.ts'

/** The forms in which findings can be printed. */
export const TRANSLATION_FORMATS = ['text', 'json', 'github'] as const
export type TranslationFormat = (typeof TRANSLATION_FORMATS)[number]

/** What was found in one language. */
export interface LocaleFindings {
  readonly locale: string
  readonly found: readonly Finding[]
}

/** A line for each language: "fr: 3 findings: 2 translation-missing, 1 translation-outdated." */
export function findingCounts(findings: readonly LocaleFindings[]): string {
  return findings.map(({ locale, found }) => `${locale}: ${countOf(found)}\n`).join('')
}

function countOf(found: readonly Finding[]): string {
  if (found.length === 0) return 'nothing to do.'
  const codes = [...new Set(found.map(({ code }) => code))].toSorted()
  const counts = codes.map((code) => `${found.filter((one) => one.code === code).length} ${code}`)
  return `${plural(found.length, 'finding')}: ${counts.join(', ')}.`
}

/** For programs: the count of each language, and every error and finding with its key. */
export function findingsJson(
  errors: readonly Diagnostic[],
  findings: readonly LocaleFindings[]
): string {
  const all: readonly (Diagnostic & Partial<Finding>)[] = [
    ...errors,
    ...findings.flatMap(({ found }) => found)
  ]
  const report = {
    ok: all.length === 0,
    findings: Object.fromEntries(findings.map(({ locale, found }) => [locale, found.length])),
    diagnostics: all.map(({ locale = null, key = null, lineText: _, ...entry }) => ({
      locale,
      key,
      ...entry
    }))
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
