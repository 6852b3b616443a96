import { SOURCE_LOCALE } from '../content/fallback.ts'
import { inOrder } from '../diagnostics/diagnostic.ts'
import type { Comparison, Finding } from './comparison.ts'
import { findForeign } from './find-foreign.ts'
import { findIdentical } from './find-identical.ts'
import { findMissing } from './find-missing.ts'
import { findOutdated } from './find-outdated.ts'
import { findUnlike } from './find-unlike.ts'

/**
 * Everything that a translator should look at in one language, of those that the project has; in
 * the source language, foreign words only.
 */
export function findingsIn(comparison: Comparison, locales: readonly string[]): readonly Finding[] {
  const ofTranslation = [findMissing, findOutdated, findIdentical, findUnlike]
  const isSource = comparison.locale === SOURCE_LOCALE
  return inOrder([
    ...(isSource ? [] : ofTranslation.flatMap((find) => find(comparison))),
    ...findForeign(comparison, locales)
  ])
}
