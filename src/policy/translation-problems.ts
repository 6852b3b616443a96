import { SOURCE_LOCALE } from '../content/fallback.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { countMissing } from '../translations/missing-texts.ts'
import { hasTexts } from './has-texts.ts'
import type { Shared } from './shared.ts'

/**
 * Warns of each language in which tenants publish pages that have to show texts of another one;
 * `tenants` says how many publish in each.
 */
export function reportUntranslated(
  shared: Shared,
  tenants: ReadonlyMap<string, number>,
  report: Report
): void {
  const { texts } = shared
  const source = texts.get(SOURCE_LOCALE)
  if (source?.isRight !== true) return
  for (const [locale, count] of tenants) {
    const own = texts.get(locale)
    // Of a file with problems nobody can say what is missing in it.
    if (locale === SOURCE_LOCALE || own?.isRight === false || !hasTexts(locale, shared)) continue
    const { missing, total } = countMissing(own, source)
    if (missing > 0)
      report(wholeFile(`content/${locale}/strings.yaml`), {
        code: 'translation-incomplete',
        locale,
        missing,
        total,
        tenants: count
      })
  }
}
