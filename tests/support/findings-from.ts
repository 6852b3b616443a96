import { recordFile, recordPath } from '../../src/content/translated-record.ts'
import { readProject } from '../../src/policy/read-project.ts'
import { compareWithSource } from '../../src/translations/compare-with-source.ts'
import type { Comparison, Finding } from '../../src/translations/comparison.ts'
import { findingsIn } from '../../src/translations/find-findings.ts'
import { currentFingerprints } from '../../src/translations/find-outdated.ts'
import { type Files, filesFrom, textsIn } from './site-from.ts'

/** The project's texts in these languages; tests change single texts of them. */
const TEXTS = textsIn('fr', 'es', 'nl')

interface How {
  readonly locale?: string
  /** The texts when the translations were recorded; those of now when absent. */
  readonly before?: Files
}

/** What is found in one language, French if none is named, when the texts have these changes. */
export function findingsFrom(
  changes: Files,
  { locale = 'fr', before = changes }: How = {}
): readonly Finding[] {
  const then = compared({ ...TEXTS, ...before }, locale).comparison
  const record = { [recordPath(locale)]: recordFile(currentFingerprints(then)) }
  const { comparison, locales } = compared({ ...TEXTS, ...record, ...changes }, locale)
  return findingsIn(comparison, locales)
}

/** The findings as "file:line:column code key". */
export function foundIn(changes: Files, how: How = {}): string[] {
  return findingsFrom(changes, how).map(
    ({ file, line, column, code, key }) => `${file}:${line}:${column} ${code} ${key}`
  )
}

function compared(
  changes: Files,
  locale: string
): { readonly comparison: Comparison; readonly locales: readonly string[] } {
  const project = readProject(filesFrom(changes), undefined, () => {})
  const [comparison] = compareWithSource([locale], project)
  if (comparison === undefined) throw new Error(`no comparison of ${locale}`)
  return { comparison, locales: [...project.texts.keys()] }
}

/** The section cookies/what-is-a-cookie in English and another language. */
export function sections(english: string, translation: string, locale = 'fr'): Files {
  return {
    'content/en/cookies/what-is-a-cookie.md': `---\ntitle: ${english}`,
    [`content/${locale}/cookies/what-is-a-cookie.md`]: `---\ntitle: ${translation}`
  }
}

/** The purpose of the cookie _BEAMER* in English and another language. */
export function purposes(english: string, translation: string, locale = 'fr'): Files {
  const words = (purpose: string) => `"_BEAMER*":\n  function: F\n  purpose: "${purpose}"\n`
  return {
    'content/en/catalog/beamer.yaml': words(english),
    [`content/${locale}/catalog/beamer.yaml`]: words(translation)
  }
}
