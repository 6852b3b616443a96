import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FILE_COUNT, namingOf, outputOf } from '../support/inventory.ts'
import { ROOT } from '../support/project-files.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

const ELEVENTY = 'node_modules/@11ty/eleventy/cmd.cjs'
const counts = (text: string) => /(\d+ files written, \d+ unchanged, \d+ removed)/.exec(text)?.[1]

test('a build writes every page of the five tenants, and a summary', () => {
  const project = temporaryProject()
  const { code, err } = project.run('build')

  expect([code, counts(err)]).toEqual([0, `${FILE_COUNT} files written, 0 unchanged, 0 removed`])
  expect(Object.keys(project.snapshot('dist'))).toEqual([
    expect.stringMatching(/^_assets\/policy\.[0-9a-f]{10}\.css$/),
    '_schema/cookies-1.json',
    ...outputOf('gpseo'),
    ...outputOf('icann'),
    ...outputOf('inai'),
    'index.html',
    'manifest.json',
    ...outputOf('opendatasoft.com'),
    ...outputOf('public')
  ])
})

test('a second build rewrites no file', () => {
  const project = temporaryProject()
  project.run('build')
  const before = timesOf(project)
  const { err } = project.run('build')

  expect(counts(err)).toBe(`0 files written, ${FILE_COUNT} unchanged, 0 removed`)
  expect(timesOf(project)).toEqual(before)
})

test('Eleventy by itself writes the same bytes, apart from the manifest', () => {
  const project = temporaryProject()
  project.run('build')
  const { 'manifest.json': _, ...ours } = project.snapshot('dist')
  project.remove('dist')
  const eleventy = project.exec(process.execPath, [ELEVENTY, '--quiet'])

  expect([eleventy.code, project.snapshot('dist')]).toEqual([0, ours])
})

test('Eleventy by itself stops at a mistake with our words and no stack trace', () => {
  const project = temporaryProject()
  project.write('tenants/acme.yaml', 'name: Acme\n')
  const { code, out, err } = project.exec(process.execPath, [ELEVENTY, '--quiet'])

  expect(code).toBe(1)
  expect((out + err).replaceAll('[11ty] ', '')).toContain(
    'tenants/acme.yaml:1:1  error  missing-key\n  The key "url" is missing.'
  )
  expect(out + err).not.toMatch(/\n\s+at /)
  expect(existsSync(join(project.root, 'dist'))).toBe(false)
})

test('the bytes do not depend on time zone, language, umask or the age of a file', () => {
  const project = temporaryProject()
  project.run('build')
  const before = project.snapshot('dist')
  project.remove('dist')
  const text = readFileSync(join(project.root, 'tenants/gpseo.yaml'))
  project.remove('tenants/gpseo.yaml')
  project.write('tenants/gpseo.yaml', text)
  const command = `umask 077 && exec ${process.execPath} build/cli.js build`
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }

  expect(project.exec('sh', ['-c', command], { env }).code).toBe(0)
  expect(project.snapshot('dist')).toEqual(before)
})

test('one edit of a tenant changes its pages and the manifest, and nothing else', () => {
  const project = temporaryProject()
  project.run('build')
  edit(project, 'tenants/public.yaml', '  - csrftoken', '  - { use: csrftoken, duration: P1D }')
  const { err } = project.run('build', '--verbose')

  expect(err.match(/^ {2}written.*$/gm)).toEqual([
    '  written  manifest.json',
    ...outputOf('public')
      .filter((path) => /\/(index\.(html|pdf)|cookies\.json)$/.test(path))
      .map((path) => `  written  ${path}`)
  ])
  expect(project.snapshot('dist')['public/en/cookies/index.html']).toContain(
    '<td data-label="Duration">1 day</td>'
  )
})

test('the pages of a tenant that was removed disappear, and so does everything unknown', () => {
  const project = temporaryProject()
  project.run('build')
  project.remove('tenants/gpseo.yaml')
  project.write('dist/old/page.html', 'old')
  const { err } = project.run('build', '--verbose')

  expect(err.match(/^ {2}removed.*$/gm)).toEqual([
    ...outputOf('gpseo').map((path) => `  removed  ${path}`),
    '  removed  old/page.html'
  ])
  expect([
    existsSync(join(project.root, 'dist/gpseo')),
    existsSync(join(project.root, 'dist/old'))
  ]).toEqual([false, false])
})

test('a link in dist/ is replaced, and what it leads to is left alone', () => {
  const project = temporaryProject()
  project.write('outside/en/cookies/index.html', 'mine')
  mkdirSync(join(project.root, 'dist'))
  symlinkSync('../outside', join(project.root, 'dist/public'))

  expect(project.run('build').code).toBe(0)
  expect(project.snapshot('outside')).toEqual({ 'en/cookies/index.html': 'mine' })
  expect(project.snapshot('dist')['public/en/cookies/index.html']).toContain('<h1>')
})

test('a folder in the place of a page, and a file in the place of a folder, make way', () => {
  const project = temporaryProject()
  project.write('dist/public/index.html/deep/file.txt', 'x')
  project.write('dist/inai', 'x')

  expect(project.run('build').code).toBe(0)
  expect(Object.keys(project.snapshot('dist'))).toHaveLength(FILE_COUNT)
})

test('with --tenant only that tenant is written, and the manifest still names all', () => {
  const project = temporaryProject()
  project.run('build')
  const before = project.snapshot('dist')
  edit(project, 'tenants/public.yaml', 'Opendatasoft Public', 'Public Data')
  edit(project, 'tenants/inai.yaml', 'name: INAI', 'name: "INAI')
  const { code, err } = project.run('build', '--tenant', 'public')
  const after = project.snapshot('dist')

  const named = namingOf('public')

  // The sitemap and robots.txt do not say the name; the style and the schema are those of all.
  expect([code, counts(err)]).toEqual([
    0,
    `${named.length + 1} files written, 4 unchanged, 0 removed`
  ])
  expect(Object.keys(before).filter((path) => after[path] !== before[path])).toEqual([
    'manifest.json',
    ...named
  ])
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(tenantsOf(after)).toEqual(['gpseo', 'icann', 'inai', 'opendatasoft.com', 'public'])
})

test('with --tenant and a name that does not exist nothing is written', () => {
  const project = temporaryProject()
  const { code, err } = project.run('build', '--tenant', 'publik')

  expect([code, existsSync(join(project.root, 'dist'))]).toEqual([1, false])
  expect(err).toContain('There is no tenant "publik" in tenants/.\n  -> Did you mean "public"?')
})

test('--quiet prints nothing when all is right, and problems when not', () => {
  const project = temporaryProject()
  const right = project.run('build', '--quiet')
  project.write('tenants/acme.yaml', '')
  const wrong = project.run('build', '--quiet')

  expect(right).toEqual({ code: 0, out: '', err: '' })
  expect(wrong.err).toContain('The file is empty.')
})

test('the manifest describes every file and every tenant', () => {
  const project = temporaryProject()
  project.run('build')
  const files = project.snapshot('dist')
  const manifest = JSON.parse(files['manifest.json'] ?? '')

  expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(
    Object.keys(files)
      .filter((path) => path !== 'manifest.json')
      .toSorted()
  )
  const page = manifest.files.find(({ path }: { path: string }) => path === 'public/index.html')
  expect(page).toEqual({
    path: 'public/index.html',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    size: Buffer.byteLength(files['public/index.html'] ?? ''),
    contentType: 'text/html; charset=utf-8',
    headers: 'page'
  })
  expect(manifest.tenants.at(-1)).toEqual({
    id: 'public',
    host: 'public.opendatasoft.com',
    base: 'https://public.opendatasoft.com/',
    tree: expect.stringMatching(/^[0-9a-f]{64}$/)
  })
})

test('markup and template syntax of a tenant reach the page as text, and never run', () => {
  const project = temporaryProject()
  edit(
    project,
    'tenants/public.yaml',
    'name: Opendatasoft Public',
    `name: '<b>{{ 7 * 7 }}</b>{% x %}"'`
  )
  project.run('build')
  const files = project.snapshot('dist')

  const escaped = '&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;{% x %}&quot;'
  expect(files['public/en/cookies/index.html']).toContain(
    `<title>Cookies policy – ${escaped} (public.opendatasoft.com)</title>`
  )
  expect(files['index.html']).toContain(`<th scope="row"><bdi>${escaped}</bdi></th>`)
})

test('a mistake in a template is reported with its place', () => {
  const project = temporaryProject()
  project.write('templates/policy.njk', '<p>{{ view.titel }}</p>\n')
  const { code, err } = project.run('build')

  expect(code).toBe(1)
  expect(err).toMatch(
    /^(tenants.*\n(.*\n){6})?templates\/policy\.njk:1:\d+ {2}error {2}template-failed/m
  )
  expect(err).not.toMatch(/\n\s+at /)
})

function edit(project: TemporaryProject, path: string, from: string, to: string): void {
  const text = readFileSync(join(project.root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(project.root, path), text.replace(from, to))
}

function timesOf(project: TemporaryProject): number[] {
  const paths = Object.keys(project.snapshot('dist'))
  return paths.map((path) => statSync(join(project.root, 'dist', path)).mtimeMs)
}

function tenantsOf(files: Readonly<Record<string, string>>): string[] {
  const { tenants } = JSON.parse(files['manifest.json'] ?? '') as { tenants: { id: string }[] }
  return tenants.map(({ id }) => id)
}

test('the command can be started by its name', () => {
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const text = readFileSync(join(ROOT, bin['policy-pages']), 'utf8')

  expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true)
})
