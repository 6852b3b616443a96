import { expect, test } from 'vitest'
import { renderSite } from '../../src/eleventy/render-site.ts'
import { buildSite } from '../../src/policy/build-site.ts'
import { servedProject } from '../support/served-project.ts'
import { filesFrom, TENANT } from '../support/site-from.ts'

const named = (name: string) =>
  TENANT.replace('Acme', name).replace('acme.example', `${name.toLowerCase()}.example`)

/** A page without what is added to reload it. */
const withoutScript = (text: string) =>
  text.replace(/<script src="\/_dev\/reload\.js[^>]*><\/script>\n/, '')

test('with 300 tenants, an edit of one reads its file and nothing else, and its page is new', async () => {
  const ids = Array.from({ length: 300 }, (_, index) => `tenant-${index}`)
  const project = await servedProject(
    Object.fromEntries(ids.map((id) => [`tenants/${id}.yaml`, named(id)]))
  )
  await project.says('301 tenants checked, no errors.')
  project.read()
  project.edit('tenants/tenant-77.yaml', 'name: tenant-77', 'name: Edited Name')
  await project.says('tenants/tenant-77.yaml: no problems.')
  await project.shows('tenant-77/en/cookies/', 'Edited Name')

  expect(project.read()).toEqual(['tenants/tenant-77.yaml'])
})

test('before its tenant is checked, a page is made from its own file alone', async () => {
  const project = await servedProject({ 'tenants/other.yaml': named('Other') })
  expect(project.read()).toEqual(['all names'])
  const { status } = await project.get('acme/robots.txt')

  expect([status, project.read()[0]]).toEqual([200, 'tenants/acme.yaml'])
})

test('every file is the one that a build writes', async () => {
  const changes = { 'tenants/other.yaml': `${named('Other')}brand: { accent: '#0b6623' }\n` }
  const project = await servedProject(changes)
  const built = await renderSite(buildSite(filesFrom(changes)))
  await project.get('other/')
  const same = built.filter(({ path }) => !path.endsWith('/404.html'))
  expect(same.length).toBeGreaterThan(10)

  for (const { path, content } of same)
    expect([path, withoutScript((await project.get(path)).text)]).toEqual([path, String(content)])
})

test('files have the types of the manifest, and no page is kept or runs any other script', async () => {
  const { url } = await servedProject({})
  const headersOf = async (path: string) => {
    const { headers } = await fetch(url + path)
    return ['content-type', 'cache-control', 'strict-transport-security'].map((name) =>
      headers.get(name)
    )
  }
  expect(await headersOf('acme/en/cookies/cookies.json')).toEqual([
    'application/json; charset=utf-8',
    'no-store',
    null
  ])
  expect(await headersOf('acme/sitemap.xml')).toEqual([
    'application/xml; charset=utf-8',
    'no-store',
    null
  ])
  expect((await fetch(`${url}acme/`)).headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; .*; script-src 'self'; connect-src 'self'$/
  )
})

test('where there is no page, the tenant says so, with links that work here', async () => {
  const project = await servedProject({})
  const { status, text } = await project.get('acme/en/nothing/here')

  expect([status, text.includes('href="/acme/en/cookies/"')]).toEqual([404, true])
  expect((await project.get('nothing')).status).toBe(404)
})

test.for([
  ['acme', 'acme/'],
  ['acme/en/cookies', 'acme/en/cookies/']
])('/%s leads to the folder', async ([path, folder]) => {
  const { url } = await servedProject({})
  const response = await fetch(url + path)

  expect([response.status, response.url]).toEqual([200, url + folder])
})

test('a tenant with errors shows all of them, escaped; the others are not touched, and it comes back', async () => {
  const project = await servedProject({ 'tenants/other.yaml': named('Other') })
  await project.says('2 tenants checked')
  project.edit('tenants/acme.yaml', 'locales: [en]', 'locales: [en, "<b>"]\nnmae: X')
  await project.says('Did you mean "name"?')
  const { status, text } = await project.get('acme/en/cookies/')

  expect([status, (await project.get('other/')).status]).toEqual([500, 200])
  expect(text).toContain('<h2>tenants/acme.yaml:4:1 error unknown-key</h2>')
  expect(text).toContain('&lt;b&gt;')
  expect(text).not.toContain('<b>')
  expect((await project.get('')).text).toContain('have errors: <a href="/acme/">acme</a>')
  project.edit('tenants/acme.yaml', ', "<b>"]\nnmae: X', ']')
  await project.shows('acme/en/cookies/', '<h1>')
})

test('an error in what tenants share stands on every page, and is told at once', async () => {
  const project = await servedProject({})
  await project.says('1 tenant checked')
  project.edit('content/en/strings.yaml', 'pageTitle', '[pageTitle')
  await project.says('No page can be shown until these errors are mended.')
  const pages = await Promise.all(['', 'acme/', 'acme/robots.txt', 'nothing'].map(project.get))

  expect(pages.map(({ status }) => status)).toEqual([500, 500, 500, 500])
  expect(pages.map(({ text }) => text.includes('content/en/strings.yaml:'))).toEqual([
    true,
    true,
    true,
    true
  ])
  project.edit('content/en/strings.yaml', '[pageTitle', 'pageTitle')
  await project.shows('acme/', '<h1>')
})

test('an edit of a shared text shows on a page that was made before', async () => {
  const project = await servedProject({})
  await project.shows('acme/', 'A cookie is')
  project.edit('content/en/cookies/what-is-a-cookie.md', 'A cookie is', 'A biscuit is')

  await project.shows('acme/', 'A biscuit is')
})

test('what only shows among all tenants is found when they are checked, and again after an edit', async () => {
  const project = await servedProject({ 'tenants/other.yaml': TENANT })
  await project.says('2 tenants checked, 1 error. "policy-pages check" prints all of them.')
  expect((await project.get('other/')).text).toContain('same-host')
  project.edit('tenants/acme.yaml', 'acme.example', 'new.example')

  await project.shows('other/', 'href="https://acme.example.org"')
})

test('a tenant that comes is served, and one that goes is not', async () => {
  const project = await servedProject({})
  await project.says('1 tenant checked')
  project.write('tenants/other.yaml', named('Other'))
  await project.shows('other/', 'Other')
  await project.shows('', '>Other<')
  project.remove('tenants/other.yaml')

  await expect.poll(async () => (await project.get('other/')).status).toBe(404)
})

test('copies that editors make are no edit', async () => {
  const project = await servedProject({})
  await project.says('1 tenant checked')
  project.read()
  for (const name of ['.acme.yaml.swp', 'acme.yaml~', '#acme.yaml#'])
    project.write(`tenants/${name}`, 'x')
  project.edit('tenants/acme.yaml', 'Acme', 'Edited Name')
  await project.shows('acme/', 'Edited Name')

  expect(project.read()).toEqual(['tenants/acme.yaml'])
})

test('of many errors the first twenty are printed, and all are counted', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `tenant-${index}`)
  const project = await servedProject(
    Object.fromEntries(ids.map((id) => [`tenants/${id}.yaml`, named(id).replace('name:', 'nmae:')]))
  )
  await project.says('31 tenants checked, 60 errors.')

  expect(project.printed().match(/ {2}error {2}/g)).toHaveLength(20)
})
