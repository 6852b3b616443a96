import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordDuration } from '../../src/content/wording.ts'
import { jsonSchemaOf } from '../../src/schema/json-schema.ts'
import { Profile } from '../../src/schema/profile.ts'
import { Strings } from '../../src/schema/strings.ts'
import { Tenant } from '../../src/schema/tenant.ts'
import { projectFiles, ROOT } from '../support/project-files.ts'
import { keysOf } from '../support/schema-keys.ts'
import { siteFrom } from '../support/site-from.ts'
import { askingTenant, tenantWith } from '../support/tenant-with.ts'
import { contentOf } from '../support/yaml-data.ts'

const page = readFileSync(join(ROOT, 'docs/tenants.md'), 'utf8')

/** The YAML blocks of the page with the word behind "yaml", if there is one. */
const blocks = [...page.matchAll(/^```yaml ?(\w*)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', text = '']) => ({ kind, text })
)
const profile = blocks.find(({ kind }) => kind === 'profile')?.text ?? ''

/** The service that an example sets a parameter of. */
const MATOMO = Object.fromEntries(
  projectFiles()
    .filter(({ path }) => /^content\/(en\/)?catalog\/matomo\.yaml$/.test(path))
    .map(({ path, text }) => [path, text])
)

/** The logo that an example names. */
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'

/** A block that starts with a name is a whole tenant; others are added to the smallest one. */
function tenantOf(text: string): string {
  if (text.startsWith('name:')) return text
  const lines = text.split(/^(?=\S)/m).map((entry) => entry.trimEnd())
  const tenantFrom = text.includes('preferencesControl:') ? tenantWith : askingTenant
  return tenantFrom('url: https://data.example.org', ...lines)
}

test.for(blocks.map(({ text }) => text).filter((text) => text !== profile))(
  'the example is a tenant without a problem: %s',
  (text) => {
    const { diagnostics, pages } = siteFrom({
      ...MATOMO,
      'tenants/acme/logo.svg': text.includes('logo:') ? LOGO : undefined,
      'tenants/acme.yaml': tenantOf(text),
      'tenants/profiles/base.yaml': profile
    })

    const policies = pages.slice(1).map(({ policy }) => policy)
    // Some facts of a real service are not public; an override is recorded by a command.
    const problems = diagnostics.filter(
      ({ code }) => code !== 'fact-unconfirmed' && code !== 'override-unrecorded'
    )

    expect([problems, policies]).toEqual([
      [],
      text.includes('accessibility:') ? ['cookies', 'accessibility'] : ['cookies']
    ])
  }
)

test('the page has examples of tenants and of a profile', () => {
  expect(
    blocks
      .map(({ kind }) => kind)
      .toSorted()
      .filter((kind) => kind !== '')
  ).toEqual(['accessibility', 'brand', 'extends', 'matomo', 'profile'])
  expect(blocks.length).toBeGreaterThan(8)
})

test('the page explains every key of a tenant and of a profile', () => {
  const keys = new Set([...keysOf(jsonSchemaOf(Tenant)), ...keysOf(jsonSchemaOf(Profile))])

  expect([...keys].filter((key) => !page.includes(`\`${key}\``))).toEqual([])
})

test('the durations are shown as the page says', () => {
  const strings = Strings.parse(contentOf('content/en/strings.yaml'))
  const [table = ''] = page.split('### Durations')[1]?.split(/^#/m) ?? []
  const durations = [...table.matchAll(/^\| `([^`]+)` \| ([^|]+) \|$/gm)]

  expect(durations).toHaveLength(7)
  for (const [, duration = '', words] of durations)
    expect(wordDuration(duration, 'en', strings.durations)).toBe(words)
})
