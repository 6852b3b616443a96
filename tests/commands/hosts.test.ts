import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { madeOutput } from '../support/made-output.ts'
import { siteOf } from '../support/made-site.ts'

const SITE = siteOf({ acme: 'One', beta: 'Beta' })

test('the command writes a configuration, and says what to run next', () => {
  const { root, run } = madeOutput(SITE)
  const { code, out, err } = run('hosts', 'nginx', 'dir:/srv/policies', '--out', 'front')

  expect([code, err]).toEqual([0, ''])
  expect(out.replaceAll(root, '.')).toBe(
    'Written to ./front: nginx.conf, policy-pages.conf, hosts.map.\nNext:  nginx -t -c ./front/nginx.conf\n'
  )
  expect(readFileSync(join(root, 'front/hosts.map'), 'utf8')).toBe(
    'acme.example.org acme;\nbeta.example.org beta;\n'
  )
  const text = readFileSync(join(root, 'front/policy-pages.conf'), 'utf8')
  expect(text).toContain('root "/srv/policies/current/$tenant";')
  expect(text).toContain('root "/srv/policies";')
})

test('written again, it has the same bytes, and nothing else lies beside it', () => {
  const { root, run } = madeOutput(SITE)
  const files = () =>
    readdirSync(join(root, 'front')).map((name) => [
      name,
      readFileSync(join(root, 'front', name), 'utf8')
    ])
  run('hosts', 'caddy', 'dir:/srv/policies', '--out', 'front')
  const first = files()
  run('hosts', 'caddy', 'dir:/srv/policies', '--out', 'front')

  expect(files()).toEqual(first)
  expect(first.map(([name]) => name)).toEqual(['Caddyfile', 'hosts.caddy'])
})

test('without a destination, the pages are served from where they were built', () => {
  const { root, run } = madeOutput(SITE)
  run('hosts', 'nginx', '--out', 'front')

  expect(readFileSync(join(root, 'front/policy-pages.conf'), 'utf8')).toContain(
    `root "${root}/dist/$tenant";`
  )
})

test.for([
  [['ngin'], 'There is no configuration for "ngin".'],
  [['nginx', 'ftp://example.org'], 'is no place to publish to'],
  [['nginx', 's3://bucket/live'], 'Where the files of the store are fetched from has to be said'],
  [['nginx', 'dir:/srv/my policies'], 'DESTINATION is "/srv/my policies/current"'],
  [['nginx', '--certificate', '/a.pem'], 'A certificate needs its key'],
  [['nginx', '--listen', 'localhost'], '"localhost" is no address to listen on.'],
  [['haproxy'], 'HAProxy serves no files'],
  [['nginx', '--languages'], 'it has to be known which page the tenant "acme" shows first']
] as const)('%j is refused with a sentence, and nothing is written', ([args, sentence]) => {
  const { root, run } = madeOutput(SITE)
  const { code, out, err } = run('hosts', ...args, '--out', 'front')

  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(sentence)
  expect(readdirSync(root)).not.toContain('front')
})

test('before the first build, there is nothing to configure', () => {
  const { root, run } = madeOutput(SITE)
  rmSync(join(root, 'dist'), { recursive: true })
  const { code, err } = run('hosts', 'nginx', '--out', 'front')

  expect([code, err.split('\n')[1]?.trim()]).toEqual([
    1,
    'What the build has written cannot be read (it, or a folder above it, does not exist).'
  ])
})

test('a manifest that somebody has changed is refused', () => {
  const { root, run } = madeOutput(SITE)
  const path = join(root, 'dist/manifest.json')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replaceAll('acme.example.org', 'acme.example.org; }'))
  const { code } = run('hosts', 'nginx', '--out', 'front')

  expect([code, readdirSync(root).includes('front')]).toEqual([1, false])
})

test('a file stands where the folder should be', () => {
  const { root, run } = madeOutput(SITE)
  writeFileSync(join(root, 'front'), '')
  const { code, err } = run('hosts', 'nginx', '--out', 'front')

  expect([code, err.includes(' cannot be written to ')]).toEqual([1, true])
})

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is named', () => {
  const { root, run } = madeOutput(SITE)
  mkdirSync(join(root, 'front'))
  chmodSync(join(root, 'front'), 0o555)
  const { code, err } = run('hosts', 'nginx', '--out', 'front')

  expect([code, err.includes('no permission')]).toEqual([1, true])
})
