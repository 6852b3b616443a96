import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Service } from '../../src/schema/service.ts'
import { projectFiles } from '../support/project-files.ts'
import { shippedCatalog } from '../support/shipped-catalog.ts'
import { type Files, siteFrom } from '../support/site-from.ts'
import { askingTenant, tenantWith } from '../support/tenant-with.ts'

const services = [...shippedCatalog().services]
const content = projectFiles().filter(({ path }) => path.startsWith('content/'))
const locales = content.flatMap(
  ({ path }) => /^content\/(.+)\/strings\.yaml$/.exec(path)?.[1] ?? []
)

/** A tenant for each service, on a portal that can do everything, in every language. */
function siteOf(lines: (id: string) => readonly string[] = () => []) {
  const tenants = services.map(([id]): [string, string] => [
    `tenants/${id}.yaml`,
    [
      'name: Acme',
      `url: https://${id}.example.org`,
      `locales: [${locales.join(', ')}]`,
      'updated: 2026-01-31',
      'controller: { name: Acme Council, email: privacy@acme.example.org }',
      'portal: { multilingual: true, login: true, banner: true }',
      `services: [${id}]`,
      ...lines(id),
      ''
    ].join('\n')
  ])
  const files: Files = Object.fromEntries([
    ...content.map(({ path, text }) => [path, text]),
    ['tenants/acme.yaml', undefined],
    ...tenants
  ])
  return siteFrom(files)
}

/** A cookie whose name YAML would take for something else. */
const STAR = `- name: "*_key"
    category: necessary
    unconfirmed: [duration, party]
    sources:
      - facts: [category]`

const bare = siteOf().diagnostics
const of = (id: string, diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ file }) => file === `tenants/${id}.yaml`)

/** What the messages of a tenant say to write, as it is printed. */
const remedies = (id: string) =>
  of(id, bare).map(({ remedy }) => `  ${remedy.slice(remedy.indexOf('- {'))}`)

const current = ({ cookies }: Service) =>
  cookies.filter(({ deprecated }) => deprecated === undefined)
const withUnconfirmed = (service: Service, fact: 'duration' | 'party') =>
  current(service).filter(({ unconfirmed }) => unconfirmed?.includes(fact))

test.for(services)('every duration of %s that is not confirmed is asked for', ([id, service]) => {
  const asked = withUnconfirmed(service, 'duration').map(({ name }) => [
    'fact-unconfirmed',
    `No public source confirmed the "duration" of the cookie "${name}", so the catalog does not state it, and the page says that it is not published.`
  ])

  expect(of(id, bare).map(({ code, message }) => [code, message])).toEqual(asked.toSorted())
})

const stated = siteOf((id) => (of(id, bare).length === 0 ? [] : ['cookies:', ...remedies(id)]))

test('with the remedies as they are printed, nothing is wrong with any tenant', () => {
  expect(locales).toHaveLength(10)
  expect(stated.diagnostics).toEqual([])
})

test.for(services)(
  'a tenant with "services: [%s]" lists all its cookies in ten languages',
  ([id, service]) => {
    const pages = stated.pages.filter(({ path }) => path.endsWith('/cookies/index.html'))
    const names = locales.map((locale) => {
      const page = pages.find(({ path }) => path === `${id}/${locale}/cookies/index.html`)
      const rows = page?.sections
        .flatMap(({ tables }) => tables ?? [])
        .flatMap((table) => table.rows)
      return rows?.map((row) => row.find(({ column }) => column === 'name')?.text).toSorted()
    })

    expect(names).toEqual(
      locales.map(() =>
        current(service)
          .map(({ name }) => name)
          .toSorted()
      )
    )
  }
)

test('one tenant can use all services, though some have cookies of the same name', () => {
  const ids = services.map(([id]) => id)
  const lines = [`services: [${ids.join(', ')}]`, 'cookies:', ...ids.flatMap(remedies)]
  const { diagnostics } = siteFrom({
    ...Object.fromEntries(content.map(({ path, text }) => [path, text])),
    'tenants/acme.yaml': askingTenant(...lines)
  })

  expect(diagnostics).toEqual([])
})

test('a party that is not confirmed is asked for where the table shows it', () => {
  const { diagnostics } = siteOf((id) => [
    'columns: [name, party]',
    ...(of(id, bare).length === 0 ? [] : ['cookies:', ...remedies(id)])
  ])
  const asked = services.flatMap(([id, service]) =>
    withUnconfirmed(service, 'party').map(
      ({ name }) => `${id}: The cookie "${name}" has no "party", and the table has a column for it.`
    )
  )
  const found = diagnostics.map(({ file, message }) => `${file.slice(8, -5)}: ${message}`)

  expect([...new Set(found)].toSorted()).toEqual(asked.toSorted())
})

test('the remedy names the service where another one has a cookie of that name', () => {
  const found = of('disqus', bare).find(({ message }) => message.includes('"sessionid"'))

  expect(found?.remedy).toBe(
    'Look it up on the site, then list it:  - { use: disqus/sessionid, duration: P6M }'
  )
})

test('the remedy puts a name that begins with a star between quotation marks', () => {
  const path = 'content/catalog/beamer.yaml'
  const text = content.find((file) => file.path === path)?.text ?? ''
  const { diagnostics } = siteFrom({
    [path]: text.replace(/- name: _BEAMER\*.*covers, party\]/s, STAR),
    'content/en/catalog/beamer.yaml': '"*_key": { function: F, purpose: To test }\n',
    'tenants/acme.yaml': tenantWith('services: [beamer]')
  })

  expect(diagnostics.map(({ remedy }) => remedy)).toEqual([
    'Look it up on the site, then list it:  - { use: "*_key", duration: P6M }'
  ])
})
