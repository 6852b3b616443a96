import { findingsIn } from '../translations/find-findings.ts'
import { findingCounts, findingsJson, type TranslationFormat } from '../translations/report.ts'
import { readTranslations } from './read-translations.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** Lists what a translator should look at. Gives the exit code: 1 when there is anything. */
export async function listTranslations(
  root: string,
  asked: readonly string[],
  format: TranslationFormat,
  terminal: Terminal
): Promise<number> {
  const { comparisons, locales, errors } = await readTranslations(root, asked)
  const findings = comparisons.map((comparison) => ({
    locale: comparison.locale,
    found: findingsIn(comparison, locales)
  }))
  const all = [...errors, ...findings.flatMap(({ found }) => found)]
  if (format === 'json') terminal.out(findingsJson(errors, findings))
  else terminal.out(diagnosticsText(all, format, terminal.isOutTerminal))
  if (format === 'text') terminal.out(`${all.length > 0 ? '\n' : ''}${findingCounts(findings)}`)
  return all.length === 0 ? 0 : 1
}
