import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BRANDED, LOGO } from '../support/branded-tenant.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

const ELEVENTY = 'node_modules/@11ty/eleventy/cmd.cjs'

function brandedProject(): TemporaryProject {
  const project = temporaryProject()
  for (const [path, content] of Object.entries(BRANDED)) project.write(path, content)
  return project
}

const assetsOf = (project: TemporaryProject) => Object.keys(project.snapshot('dist/_assets'))

test('a build writes the files of brands once, and the manifest knows their types', () => {
  const project = brandedProject()
  const { code } = project.run('build')
  const manifest: { files: { path: string; contentType: string; headers: string }[] } = JSON.parse(
    project.snapshot('dist')['manifest.json'] ?? ''
  )
  const assets = manifest.files.filter(({ path }) => path.startsWith('_assets/'))

  expect(code).toBe(0)
  expect(
    assets.map(({ path, contentType }) => [path.replace(/\.\w{10}\./, '.'), contentType])
  ).toEqual([
    ['_assets/brand.css', 'text/css; charset=utf-8'],
    ...assets
      .slice(1, -1)
      .map(({ path }) => [
        path.replace(/\.\w{10}\./, '.'),
        path.endsWith('svg') ? 'image/svg+xml; charset=utf-8' : 'image/png'
      ]),
    ['_assets/policy.css', 'text/css; charset=utf-8']
  ])
  expect(assets).toHaveLength(5)
  expect(new Set(assets.map(({ headers }) => headers))).toEqual(new Set(['asset']))
})

test('Eleventy alone writes the same bytes', () => {
  const project = brandedProject()
  project.run('build')
  const { 'manifest.json': _, ...built } = project.snapshot('dist')
  project.remove('dist')
  const { code } = project.exec(process.execPath, [ELEVENTY, '--quiet'])

  expect([code, project.snapshot('dist')]).toEqual([0, built])
})

test('a build of one tenant leaves the files of other brands, and a build of all removes old ones', () => {
  const project = brandedProject()
  project.run('build')
  const before = assetsOf(project)
  project.write(
    'tenants/city.yaml',
    'name: City\nurl: https://city.example.org\nextends: city\nbrand: { accent: "#05a" }\n'
  )
  project.run('build', '--tenant', 'city')
  const own = assetsOf(project).filter((path) => !before.includes(path))

  expect([before.filter((path) => !assetsOf(project).includes(path)), own]).toEqual([
    [],
    [expect.stringMatching(/^brand\./)]
  ])
  project.write(
    'tenants/port.yaml',
    'name: Port\nurl: https://port.example.org\nextends: city\nbrand: { font: plain }\n'
  )
  project.remove('tenants/port')
  project.run('build')
  expect(assetsOf(project)).toHaveLength(4)
  expect(assetsOf(project)).toEqual(expect.arrayContaining(own))
})

test('a build of one tenant into an empty folder writes the files of its brand', () => {
  const project = brandedProject()
  project.run('build', '--tenant', 'port')

  expect(assetsOf(project).map((path) => path.replace(/\.\w{10}\./, '.'))).toEqual(
    expect.arrayContaining(['brand.css', 'logo.png', 'logo.svg', 'policy.css'])
  )
  expect(existsSync(join(project.root, 'dist/city'))).toBe(false)
})

test('a logo is written as a logo needs it, and not as it was', () => {
  const project = brandedProject()
  project.write('tenants/profiles/city/logo.svg', `<!-- secret -->${LOGO}`)
  project.run('build')
  const texts = Object.values(project.snapshot('dist/_assets'))

  expect(texts.filter((text) => text.includes('secret'))).toEqual([])
  expect(texts).toContain(
    '<svg height="20" viewBox="0 0 80 20" width="80" xmlns="http://www.w3.org/2000/svg"><path d="M0 0h80v20H0z" fill="#123"/></svg>\n'
  )
})

test('each way in which a logo cannot be read is told once', () => {
  const project = brandedProject()
  const secret = join(project.root, 'secret.svg')
  writeFileSync(secret, LOGO)
  project.remove('tenants/port/logo.svg')
  symlinkSync(secret, join(project.root, 'tenants/port/logo.svg'))
  project.write('tenants/port/logo-dark.png', LOGO)
  project.write('tenants/profiles/city/logo.svg', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))
  project.write('tenants/profiles/city/City logo.JPG', '')
  mkdirSync(join(project.root, 'tenants/city'))
  project.write('tenants/city/logo.svgz', '')
  const { code, out } = project.run('check')

  expect(code).toBe(1)
  expect(out.match(/^tenants\/\S.*?error .*$/gm)?.toSorted()).toEqual([
    expect.stringContaining('tenants/city/logo.svgz:1:1  error  logo-ending'),
    expect.stringContaining('tenants/port/logo-dark.png:1:1  error  logo-not-its-ending'),
    expect.stringContaining('tenants/port/logo.svg:1:1  error  link-leaves-folder'),
    expect.stringContaining('tenants/profiles/city/City logo.JPG:1:1  error  logo-ending'),
    expect.stringContaining('tenants/profiles/city/logo.svg:1:1  error  logo-not-its-ending')
  ])
})
