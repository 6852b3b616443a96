import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockPathOf } from '../../src/project/lock-path.ts'
import { startTaker } from '../support/lock-takers.ts'
import { madeOutput } from '../support/made-output.ts'
import { siteOf } from '../support/made-site.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const ONE = siteOf({ acme: 'One', beta: 'Beta' })
const TWO = siteOf({ acme: 'Two', beta: 'Beta', eta: 'Eta' })
const MOUNTING = ['--map-root-user', '--mount']

/** Only Linux can mount a small or a read-only disk without being asked for a password. */
const canMount = spawnSync('unshare', [...MOUNTING, 'true']).status === 0

const lines = (text: string) => text.trimEnd().split('\n')

test('from the first release to a rollback and a prune, each command says what it did', () => {
  const { root, build, run } = madeOutput(ONE)
  const to = `dir:${join(root, 'site')}`
  const said = [run('publish', to)]
  build(TWO)
  said.push(run('publish', to), run('publish', to), run('rollback', to), run('status', to))
  said.push(run('prune', to, '--keep', '1', '--grace', '0'))
  const texts = said.map(({ out }) => lines(out.replaceAll(to, 'dir:/site')))

  expect(said.map(({ code, err }) => [code, err])).toEqual(said.map(() => [0, '']))
  expect(texts[0]).toEqual([
    '  2 tenants new: acme, beta',
    'Release 1 of dir:/site is live: 2 tenants. Sent: 3 trees with 9 files, of which 5 pages, 72 bytes.',
    'Requests: 14 PUT, 10 GET, 4 LIST, 0 DELETE.'
  ])
  expect(texts[1]).toEqual([
    '  1 tenant new: eta',
    '  1 tenant changed: acme',
    'Release 2 of dir:/site is live: 3 tenants. Sent: 3 trees with 8 files, of which 5 pages, 67 bytes.',
    'Requests: 13 PUT, 17 GET, 3 LIST, 0 DELETE.'
  ])
  expect(texts[2]?.[0]).toMatch(
    /^Nothing has changed: release 2 of dir:\/site shows the same since /
  )
  expect(texts[2]?.[1]).toBe('Requests: 0 PUT, 2 GET, 1 LIST, 0 DELETE.')
  expect(texts[3]?.[0]).toBe('Release 3 of dir:/site is live: it shows release 1 again, 2 tenants.')
  expect(texts[4]?.[0]).toMatch(
    /^Release 3 of dir:\/site, which shows release 1 again, is live since/
  )
  expect(texts[5]?.slice(0, 2)).toEqual([
    'Removed: 2 releases, 3 trees, 8 files, 67 bytes.',
    '1 release of dir:/site stays: 3.'
  ])
  expect(readFileSync(join(root, 'site/current/acme/index.html'), 'utf8')).toBe('<p>One')
})

test('a dry run names tenants, pages, bytes and what it costs, and writes nothing', () => {
  const { root, run } = madeOutput(ONE)
  const { code, out } = run('publish', `dir:${join(root, 'site')}`, '--dry-run')

  expect([code, lines(out.replaceAll(root, ''))]).toEqual([
    0,
    [
      'Nothing was sent. A publish would make release 1 of dir:/site.',
      '  2 tenants new: acme, beta',
      'It would send 3 trees with 9 files, of which 5 pages, 72 bytes, in about 17 requests.',
      'On S3 Standard, these cost about $0.0001 ($0.005 for 1,000: https://aws.amazon.com/s3/pricing/).',
      'Requests: 0 PUT, 4 GET, 3 LIST, 0 DELETE.'
    ]
  ])
  expect(existsSync(join(root, 'site'))).toBe(false)
})

test('programs get one object, also about problems', () => {
  const { root, run, json } = madeOutput(ONE)
  const to = `dir:${join(root, 'site')}`

  expect(json('publish', to)).toMatchObject({
    ok: true,
    outcome: 'published',
    destination: to,
    release: 1,
    tenants: { total: 2, added: ['acme', 'beta'], changed: [], removed: [] },
    sent: { trees: 3, files: 9, pages: 5, assets: 1, bytes: 72 },
    requests: { put: 14, get: 10, list: 4, delete: 0 }
  })
  expect(json('releases', to).releases).toMatchObject([{ number: 1, isLive: true, tenants: 2 }])
  expect(json('status', to)).toMatchObject({ ok: true, shown: 1, isComplete: true, releases: 1 })
  expect(json('rollback', to, '7')).toMatchObject({
    ok: false,
    problems: [{ file: to, code: 'release-unknown', severity: 'error' }]
  })
  expect(run('publish', to, '--quiet')).toEqual({ code: 0, out: '', err: '' })
})

test('a file that is missing or changed is named, and the live release stays', () => {
  const { root, build, write, run } = madeOutput(ONE)
  const to = `dir:${join(root, 'site')}`
  run('publish', to)
  build(TWO)
  write('dist/eta/index.html', 'other')
  rmSync(join(root, 'dist/acme/robots.txt'))
  const { code, out, err } = run('publish', to)

  expect([code, out]).toEqual([1, ''])
  expect(lines(err.replaceAll(to, 'dir:/site')).slice(0, 5)).toEqual([
    'dir:/site:1:1  error  site-changed',
    '  2 files of dist/ are not as the build has written them. The live release was left as it was.',
    '    missing  acme/robots.txt',
    '    changed  eta/index.html',
    '  -> Run  policy-pages build , then publish again.'
  ])
  expect(readlinkSync(join(root, 'site/current'))).toBe('releases/00000001')
})

test.for([
  ['dist/manifest.json', '{', 'dist/manifest.json:1:1  error  manifest-damaged'],
  [
    'dist/manifest.json',
    JSON.stringify({ format: 'policy-pages/2', headers: {}, files: [], tenants: [] }),
    'dist/manifest.json:1:1  error  manifest-other-program'
  ]
])('a manifest that is not the build’s is refused: %#', ([path = '', text = '', said]) => {
  const { root, write, run } = madeOutput(ONE)
  write(path, text)
  const { code, err } = run('publish', `dir:${join(root, 'site')}`)

  expect([code, lines(err)[0], existsSync(join(root, 'site'))]).toEqual([1, said, false])
})

test('without a build, and with a destination that is none, that is said', () => {
  const { root, run } = madeOutput(ONE)
  rmSync(join(root, 'dist'), { recursive: true })
  const without = run('publish', `dir:${join(root, 'site')}`)
  const wrong = run('publish', 'https://key:secret@example.org/')

  expect([without.code, lines(without.err)[0]]).toEqual([
    1,
    'dist/manifest.json:1:1  error  manifest-missing'
  ])
  expect([wrong.code, lines(wrong.err)[0]]).toEqual([
    1,
    'DESTINATION:1:1  error  destination-unknown'
  ])
  expect(wrong.err).not.toMatch('secret')
  expect(lines(run('publish', 'dir:dist/site').err.replaceAll(root, ''))[0]).toBe(
    'dir:/dist/site:1:1  error  destination-in-output'
  )
})

test('a key signs the release; a file that is no key stops before anything is sent', () => {
  const { root, write, json, run } = madeOutput(ONE)
  const to = `dir:${join(root, 'site')}`
  const { privateKey } = generateKeyPairSync('ed25519')
  write('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  const wrong = run('publish', to, '--key', 'dist/manifest.json')
  json('publish', to, '--key', 'key.pem')

  expect([wrong.code, existsSync(join(root, 'site'))]).toEqual([1, true])
  expect(lines(wrong.err)[0]).toBe('dist/manifest.json:1:1  error  signing-key-unusable')
  expect(json('releases', to).releases[0].signedBy).toMatch(/^[0-9a-f]{64}$/)
})

test('a publish waits for a build that is writing what it would send', async () => {
  const { root, killed } = madeOutput(ONE)
  const lock = await lockPathOf(join(root, 'dist'))
  const taker = startTaker(lock, 0)
  await taker.hasSaid(1)
  const wasWaiting = await killed(1500, 'publish', `dir:${join(root, 'site')}`)

  expect([taker.said, wasWaiting]).toEqual([['holds'], true])
  expect(existsSync(join(root, 'site/current'))).toBe(false)
})

/** Publishes in a file system of its own, in which `prepare` was run as root. */
function publishAfter(prepare: string) {
  const output = madeOutput(ONE)
  output.run('publish', `dir:${join(output.root, 'site')}`)
  const big = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`t${at}`, `${at}`.repeat(4000)])
  )
  output.build(siteOf(big))
  const script = `${prepare}\n"$NODE" "$CLI" publish dir:$PWD/site; code=$?\nreadlink site/current > seen.txt\nexit $code`
  const { code, err } = output.exec('unshare', [...MOUNTING, 'sh', '-c', script], {
    NODE: process.execPath,
    CLI: join(import.meta.dirname, '../../build/cli.js')
  })
  const seen = readFileSync(join(output.root, 'seen.txt'), 'utf8').trim()
  return { code, said: lines(err.replaceAll(output.root, ''))[0], seen }
}

test.runIf(canMount)('a full disk is said, and the live release stays', () => {
  const prepare =
    'mkdir small && mount -t tmpfs -o size=400k tmpfs small && cp -a site/. small/ && mount --bind small site'

  expect(publishAfter(prepare)).toEqual({
    code: 1,
    said: 'dir:/site:1:1  error  folder-full',
    seen: 'releases/00000001'
  })
})

test.runIf(canMount)('a disk that can only be read is said, and the live release stays', () => {
  const prepare = 'mount --bind site site && mount -o remount,bind,ro site'

  expect(publishAfter(prepare)).toEqual({
    code: 1,
    said: 'dir:/site:1:1  error  folder-read-only',
    seen: 'releases/00000001'
  })
})

test('what a build has written is published as it is', () => {
  const project = temporaryProject()
  project.run('build', '--quiet')
  const { code, err } = project.run('publish', 'dir:site')
  const { 'manifest.json': _, ...built } = project.snapshot('dist')
  const served = Object.entries(project.snapshot('site/current'))

  expect([code, err]).toEqual([0, ''])
  expect(Object.fromEntries(served.filter(([path]) => !/\.(br|gz)$/.test(path)))).toEqual(built)
})
