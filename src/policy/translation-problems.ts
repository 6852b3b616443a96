import { SOURCE_LOCALE } from '../content/fallback.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { countMissing } from '../translations/missing-texts.ts'
import { hasTexts } from './has-texts.ts'
import type { Project } from './read-project.ts'

/** Warns of each language in which tenants publish pages that have to show texts of another one. */
export function reportUntranslated(
  project: Project,
  asked: readonly ResolvedTenant[],
  report: Report
): void {
  const { texts } = project
  const source = texts.get(SOURCE_LOCALE)
  if (source?.isRight !== true) return
  const tenants = new Map<string, number>()
  for (const { locales } of asked)
    for (const locale of locales) tenants.set(locale, (tenants.get(locale) ?? 0) + 1)
  tenants.delete(SOURCE_LOCALE)
  for (const [locale, count] of tenants) {
    const own = texts.get(locale)
    // Of a file with problems nobody can say what is missing in it.
    if (own?.isRight === false || !hasTexts(locale, project)) continue
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
