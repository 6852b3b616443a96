import { expect, test } from 'vitest'
import { readCatalog } from '../../src/catalog/catalog.ts'
import { buildSite } from '../../src/policy/build-site.ts'
import { projectFiles } from '../support/project-files.ts'
import { askingTenant } from '../support/tenant-with.ts'

const PATH = /^content\/catalog\/(.+)\.yaml$/
const FILES = projectFiles()
const services = FILES.flatMap((file) => {
  const id = PATH.exec(file.path)?.[1]
  return id === undefined ? [] : ([[id, file]] as const)
})
const catalog = readCatalog(new Map(services), () => {})
const SHARED = FILES.filter(({ path }) => /^content\/(catalog|policies|en)\//.test(path))

test('every service of the project can be read', () => {
  expect([...catalog.services.keys()]).toEqual(services.map(([id]) => id))
})

test.for(services.map(([id]) => id))('a tenant with the service %s lists all it sets', (id) => {
  const cookies = catalog.cookiesOf(id).filter(({ cookie }) => cookie.deprecated === undefined)
  const asked = cookies.filter(({ cookie }) => cookie.duration === undefined)
  const entries = asked.map(({ cookie: { name } }) => ({ use: `${id}/${name}`, duration: 'P1D' }))
  const { pages, diagnostics } = buildSite([
    ...SHARED,
    {
      path: 'tenants/acme.yaml',
      text: askingTenant(
        `services: [${id}]`,
        `cookies: ${JSON.stringify(entries)}`,
        'columns: [name, function, purpose]',
        'portal: { login: true, multilingual: true }'
      )
    }
  ])
  const rows = pages[0]?.sections.flatMap(({ tables }) => tables ?? []).flatMap(({ rows }) => rows)
  const names = cookies.filter(({ cookie }) => cookie.when?.login !== false)

  expect(diagnostics).toEqual([])
  expect(rows?.map(([name]) => name?.text).toSorted()).toEqual(
    names.map(({ cookie }) => cookie.name).toSorted()
  )
})
