import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LINK_PLACEHOLDERS, PLACEHOLDERS } from '../../src/content/placeholder-names.ts'
import { jsonSchemaOf } from '../../src/schema/json-schema.ts'
import { Policy } from '../../src/schema/policy.ts'
import { Service } from '../../src/schema/service.ts'
import { placeholdersIn } from '../../src/text/placeholders.ts'
import { ROOT } from '../support/project-files.ts'
import { keysOf } from '../support/schema-keys.ts'
import { siteFrom } from '../support/site-from.ts'
import { askingTenant } from '../support/tenant-with.ts'

const page = readFileSync(join(ROOT, 'docs/content.md'), 'utf8')
const block = (kind: string) =>
  new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? ''

test('the example of a section is shown as it stands', () => {
  const { pages, diagnostics } = siteFrom({ 'content/en/cookies/what-is-a-cookie.md': block('md') })
  const section = pages[0]?.sections.find(({ id }) => id === 'what-is-a-cookie')

  expect(diagnostics).toEqual([])
  expect([section?.heading.text, section?.bodyHtml]).toEqual([
    'What is a cookie?',
    '<p>A cookie is a small piece of data with a <strong>name</strong>.</p>\n'
  ])
})

test('the example of a policy gives its sections in its order', () => {
  const { pages, diagnostics } = siteFrom({ 'content/policies/cookies.yaml': block('yaml policy') })

  expect(diagnostics).toEqual([])
  expect(pages[0]?.sections.map(({ id }) => id)).toEqual([
    'intro-service',
    'kinds-of-cookies',
    'cookies-used',
    'contact-controller',
    'what-is-a-cookie',
    'no-choice',
    'browser-settings'
  ])
})

test('the example of a service, with its words, is shown in a table', () => {
  const { pages, diagnostics } = siteFrom({
    'content/catalog/example.yaml': block('yaml service'),
    'content/en/catalog/example.yaml': block('yaml words'),
    'tenants/acme.yaml': askingTenant('cookies: [_ea_*]')
  })
  const tables = pages[0]?.sections.flatMap((section) => section.tables ?? [])

  expect(diagnostics).toEqual([])
  expect(tables?.[0]?.rows[0]?.map(({ text }) => text)).toEqual([
    'Example Ltd',
    'Audience measurement',
    '_ea_*',
    'To count how many people read a page',
    '13 months'
  ])
})

test('the page lists every placeholder, those for links last', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `{'))
  const listed = rows.flatMap((row) => placeholdersIn(row))

  expect(listed.toSorted()).toEqual([...PLACEHOLDERS].toSorted())
  expect(listed.slice(-LINK_PLACEHOLDERS.length)).toEqual(LINK_PLACEHOLDERS)
})

test('the page explains every key of a policy and of a service', () => {
  const keys = [...keysOf(jsonSchemaOf(Policy)), ...keysOf(jsonSchemaOf(Service))]

  expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([])
})
