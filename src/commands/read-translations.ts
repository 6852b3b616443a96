import { SOURCE_LOCALE } from '../content/fallback.ts'
import { collectDiagnostics, type Diagnostic, inOrder } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { readProject } from '../policy/read-project.ts'
import { readSourceFiles } from '../project/read-source-files.ts'
import { compareWithSource } from '../translations/compare-with-source.ts'
import type { Comparison } from '../translations/comparison.ts'

/** The languages that were asked for beside their source, as far as their files are right. */
export interface TranslationsRead {
  readonly comparisons: readonly Comparison[]
  /** Every language of the project. */
  readonly locales: readonly string[]
  /** Problems of these languages and of what all languages share. */
  readonly errors: readonly Diagnostic[]
}

/** Reads the texts of these languages, or of all. Problems of tenants do not matter here. */
export async function readTranslations(
  root: string,
  asked: readonly string[]
): Promise<TranslationsRead> {
  const read = readSourceFiles(root)
  const { found, report } = collectDiagnostics()
  const { texts, sources, tenants } = readProject(read.files, undefined, report)
  const known = new Set([...texts.keys(), ...tenants.flatMap(({ locales }) => locales)])
  for (const locale of asked)
    if (!known.has(locale))
      report(wholeFile('content'), { code: 'unknown-locale', locale, known: [...texts.keys()] })

  const wanted = asked.length === 0 ? [...texts.keys()] : [...new Set(asked)]
  const isTranslation = (folder: string) => folder !== SOURCE_LOCALE && texts.has(folder)
  const folderOf = ({ file }: Diagnostic) => file.split('/')[1] ?? ''
  const errors = [...read.diagnostics, ...found].filter(
    (one) =>
      one.severity === 'error' &&
      /^content(\/|$)/.test(one.file) &&
      (!isTranslation(folderOf(one)) || wanted.includes(folderOf(one)))
  )
  const wrong = new Set(errors.map(folderOf))
  const isShared = [...wrong].some((folder) => !isTranslation(folder))
  const right = isShared ? [] : wanted.filter((locale) => !wrong.has(locale))
  return {
    comparisons: compareWithSource(right, { texts, sources }),
    locales: [...texts.keys()],
    errors: inOrder(errors)
  }
}
