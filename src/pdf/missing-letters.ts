import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { isShared } from '../policy/content-hash.ts'
import type { Page } from '../policy/page.ts'
import { missingGlyphs } from './glyphs.ts'

/** Keys of a page whose words are not on paper. */
const NOT_ON_PAPER = new Set(['languages', 'alternates', 'policies', 'description'])

/** What was found in parts that many tenants have: these are looked at once, for as long as they live. */
const inShared = new WeakMap<object, readonly string[]>()

/**
 * A problem for each tenant and language whose PDFs would show empty boxes. Told before anything is
 * rendered; what templates add is found when the PDF is made.
 */
export function missingLetters(pages: readonly Page[]): Diagnostic[] {
  const missing = new Map<string, { page: Page; letters: Set<string> }>()
  // What many pages share is the same object: it is looked at once.
  const seen = new WeakMap<object, readonly string[]>()
  for (const page of pages) {
    if (page.pdf === null) continue
    const found = lettersIn(page, seen)
    if (found.length === 0) continue
    const key = `${page.tenant} ${page.locale}`
    const entry = missing.get(key) ?? { page, letters: new Set<string>() }
    for (const letter of found) entry.letters.add(letter)
    missing.set(key, entry)
  }
  return [...missing.values()].map(({ page: { tenant, locale }, letters }) =>
    diagnostic(wholeFile(`tenants/${tenant}.yaml`), {
      code: 'pdf-without-letters',
      tenant,
      locale,
      letters: [...letters]
    })
  )
}

function lettersIn(value: unknown, seen: WeakMap<object, readonly string[]>): readonly string[] {
  if (typeof value === 'string') return missingGlyphs(value)
  if (typeof value !== 'object' || value === null) return []
  const memory = isShared(value) ? inShared : seen
  const known = memory.get(value)
  if (known !== undefined) return known
  const found = Object.entries(value).flatMap(([key, inner]) =>
    NOT_ON_PAPER.has(key) ? [] : lettersIn(inner, seen)
  )
  memory.set(value, found)
  return found
}
