import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCatalog } from '../../src/catalog/catalog.ts'
import { servicesPage } from '../../src/catalog/services-page.ts'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { ROOT } from '../support/project-files.ts'
import { shippedCatalog } from '../support/shipped-catalog.ts'

test('docs/services.md says what the catalog says', async () => {
  const page = servicesPage(shippedCatalog().services)

  await expect(page).toMatchFileSnapshot(join(ROOT, 'docs/services.md'))
})

const SOURCE = 'title: T, url: https://example.org, read: 2026-01-31'
const HEAD = `version: 1
reviewed: 2026-01-31
provider: { name: "A_B Ltd", sources: [{ facts: [name], ${SOURCE} }] }
`

/** The part of the page about one of these services. */
function sectionOf(name: string, texts: Readonly<Record<string, string>>): string | undefined {
  const { found, report } = collectDiagnostics()
  const files = Object.entries(texts).map(([id, text]) => {
    return [id, { path: `content/catalog/${id}.yaml`, text }] as const
  })
  const page = servicesPage(readCatalog(new Map(files), report).services)
  expect(found).toEqual([])
  return page.split(/^## /m).find((part) => part.startsWith(name))
}

const cookie = (name: string, facts: string, confirmed: string) =>
  `  - { name: "${name}", category: necessary, ${facts}, sources: [{ facts: [category${confirmed}], ${SOURCE} }] }\n`

test('a service that is no longer offered is shown with what replaces it', () => {
  const cookies = `cookies:\n${cookie('a', 'duration: P1D, unconfirmed: [party]', ', duration')}`
  const section = sectionOf('Old', {
    old: `name: Old\ndeprecated: { since: 2020-01-31, replacedBy: new }\n${HEAD}${cookies}`,
    new: `name: New\n${HEAD}${cookies}`
  })

  expect(section).toContain('No longer offered since 2020-01-31. Use `new` instead.')
})

test('names that hold signs of Markdown stay as they are', () => {
  const cookies = `cookies:\n${cookie('a|b`*', 'unconfirmed: [duration, party]', '')}`
  const section = sectionOf('Other', {
    other: `name: Other\nunconfirmed: [country, privacyUrl]\n${HEAD}${cookies}`
  })

  expect(section).toBe(`Other

\`other\`: 1 cookie, version 1, reviewed on 2026-01-31.

Provider: A\\_B Ltd.

| name | category | duration | storage | party |
|---|---|---|---|---|
| \`\` a\\|b\`* \`\` | necessary | not confirmed | cookie | not confirmed |

Left out, because no public source confirms it: the duration of \`\` a\\|b\`* \`\`; the party of \`\` a\\|b\`* \`\`; the country of the provider; the privacyUrl of the provider.
`)
})
