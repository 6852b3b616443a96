import { SOURCE_LOCALE } from '../content/fallback.ts'
import { recordFile, recordPath } from '../content/translated-record.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import { type Place, wholeFile } from '../diagnostics/place.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { plural } from '../diagnostics/reports/text-report.ts'
import { reasonOf } from '../project/system-error.ts'
import { removeSource, writeSource } from '../project/write-source.ts'
import type { Comparison } from '../translations/comparison.ts'
import { currentFingerprints } from '../translations/find-outdated.ts'
import { readTranslations } from './read-translations.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/**
 * Records from which wording of their source the texts of these languages, or of all, are
 * translated: the wording of now. With a problem in their files, nothing is recorded.
 */
export async function acceptTranslations(
  root: string,
  asked: readonly string[],
  terminal: Terminal
): Promise<number> {
  const fail = (place: Place, problem: Problem) => {
    terminal.err(diagnosticsText([diagnostic(place, problem)], 'text', terminal.isErrTerminal))
    return 1
  }
  if (asked.includes(SOURCE_LOCALE))
    return fail(wholeFile(`content/${SOURCE_LOCALE}`), {
      code: 'source-not-translated',
      locale: SOURCE_LOCALE
    })
  const { comparisons, errors } = await readTranslations(root, asked)
  if (errors.length > 0) {
    terminal.err(diagnosticsText(errors, 'text', terminal.isErrTerminal))
    return 1
  }
  for (const comparison of comparisons.filter(({ locale }) => locale !== SOURCE_LOCALE))
    try {
      terminal.out(await accept(root, comparison))
    } catch (error) {
      const problem = { code: 'record-not-written', reason: reasonOf(error) } as const
      return fail(wholeFile(recordPath(comparison.locale)), problem)
    }
  return 0
}

/** Writes the record of one language, if it changes; gives the line that says so. */
async function accept(root: string, comparison: Comparison): Promise<string> {
  const { locale, texts, files } = comparison
  const now = currentFingerprints(comparison)
  const then = texts?.record.fingerprints ?? new Map<string, string>()
  const changed = [...now].filter(([key, fingerprint]) => then.get(key) !== fingerprint)
  const removed = [...then.keys()].filter((key) => !now.has(key))
  const path = recordPath(locale)
  const text = recordFile(now)
  if (now.size === 0) await removeSource(root, path)
  else if (text !== files?.translated?.text) await writeSource(root, path, text)
  return `${locale}: ${plural(now.size, 'text')} recorded, ${changed.length} new or changed, ${removed.length} removed.\n`
}
