import { expect, test } from 'vitest'
import { contentFor } from '../../src/content/content.ts'
import { fallbackNotice } from '../../src/policy/fallback-notice.ts'
import { siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const STATEMENT = `accessibility:
  { model: eu, status: partial, standard: EN 301 549, prepared: 2026-01-31, email: a@example.org,
    problems: [No subtitles.], enforcement: { name: Ombudsman, url: https://www.example.org } }`

/** Both pages of a tenant that has every kind of text. */
const { pages } = siteFrom({ 'tenants/acme.yaml': tenantWith(STATEMENT) })

/** The paths of all values with a language of their own: null in the language of the page. */
function languagesIn(part: unknown, path: readonly string[] = []): string[] {
  if (typeof part !== 'object' || part === null) return []
  const here = 'lang' in part && part.lang === null ? [path.join('.')] : []
  return [
    ...here,
    ...Object.entries(part).flatMap(([key, inner]) => languagesIn(inner, [...path, key]))
  ]
}

/** The page with German at that path. */
function withGerman<Part>(part: Part, path: string): Part {
  const copy = structuredClone(part)
  const found = path
    .split('.')
    .reduce<object>((at, key) => Object(Reflect.get(at, key)), Object(copy))
  Reflect.set(found, 'lang', 'de')
  return copy
}

test.for(pages.slice(1))('the notice of $path knows the language of every text', (page) => {
  const content = contentFor('en', new Map())
  // Nobody reads the name of the data: it stands in the head of the page.
  const { data: _, ...read } = page
  const paths = languagesIn(read)
  const passedOver = paths.filter(
    (path) => fallbackNotice(withGerman(page, path), content, true) === null
  )

  expect(passedOver).toEqual([])
  expect(paths.length).toBeGreaterThan(20)
})
