import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { prune } from '../../../src/publish/prune.ts'
import { rollback } from '../../../src/publish/rollback.ts'
import { treeKey } from '../../../src/release/layout.ts'
import { publishedFolder } from '../../support/folder-publisher.ts'
import { madeSite, siteOf } from '../../support/made-site.ts'
import { problemOf } from '../../support/publisher.ts'

const LONG = 'A policy. '.repeat(100)
const SITE = siteOf({ acme: LONG, beta: 'Beta' })
const later = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 3, 0, seconds))
const options = { isUnlocked: false, now: () => later(50), tell: () => {} }

test('the folder of a release holds the site exactly, and the link leads to it', async () => {
  const folder = publishedFolder()
  await folder.publish(SITE)
  const plain = folder.files('current').filter((path) => !/\.(br|gz)$/.test(path))

  expect(folder.current()).toBe('releases/00000001')
  expect(plain).toEqual(Object.keys(SITE).toSorted())
  for (const path of plain)
    expect(readFileSync(join(folder.root, 'current', path), 'utf8')).toBe(SITE[path])
})

test('texts have compressed copies of their content beside them, where that saves something', async () => {
  const folder = publishedFolder()
  await folder.publish(SITE)
  const read = (path: string) => readFileSync(join(folder.root, 'current', path))

  expect(brotliDecompressSync(read('acme/index.html.br')).toString()).toBe(SITE['acme/index.html'])
  expect(gunzipSync(read('acme/index.html.gz')).toString()).toBe(SITE['acme/index.html'])
  expect(existsSync(join(folder.root, 'current/acme/robots.txt.br'))).toBe(false)
})

test('a file is on the disk once, under its tree and in every release that has it', async () => {
  const folder = publishedFolder()
  await folder.publish(SITE)
  await folder.publish({ ...SITE, 'acme/robots.txt': 'User-agent: x' })
  const inode = (path: string) => lstatSync(join(folder.root, path)).ino

  expect(inode('releases/00000001/acme/index.html.br')).toBe(
    inode('releases/00000002/acme/index.html.br')
  )
  expect(inode('releases/00000001/acme/robots.txt')).not.toBe(
    inode('releases/00000002/acme/robots.txt')
  )
})

test('a change of the same size has another ETag, and what has not changed keeps its own', async () => {
  const folder = publishedFolder()
  await folder.publish(SITE, later(0))
  const paths = ['acme/index.html', 'acme/en/cookies/index.html', 'beta/index.html', 'index.html']
  const before = paths.map((path) => folder.etag(path))
  const copyBefore = folder.etag('acme/index.html', '.br')
  await folder.publish({ ...SITE, 'acme/index.html': `<p>${LONG.replace('A', 'B')}` }, later(0))
  const after = paths.map((path) => folder.etag(path))

  expect(after.map((tag, at) => tag === before[at])).toEqual([false, true, true, true])
  expect(folder.etag('acme/index.html', '.br').split('-')[0]).toBe(after[0]?.split('-')[0])
  expect(folder.etag('acme/index.html', '.br')).not.toBe(copyBefore)
})

test('a rollback gives what it shows again a new time, so no reader keeps the newer page', async () => {
  const folder = publishedFolder()
  await folder.publish(SITE, later(0))
  await folder.publish({ ...SITE, 'acme/index.html': `<p>${LONG.replace('A', 'B')}` }, later(10))
  const [changed, same] = [folder.etag('acme/index.html'), folder.etag('beta/index.html')]
  await rollback(folder.destination(), options)
  const seconds = Number(folder.etag('acme/index.html').split('-')[0])

  expect(folder.current()).toBe('releases/00000003')
  expect(seconds).toBeGreaterThan(Number(changed.split('-')[0]))
  expect(folder.etag('beta/index.html')).toBe(same)
})

test('assets of all releases stand together, so an older page still finds its style sheet', async () => {
  const folder = publishedFolder()
  await folder.publish(siteOf({ acme: 'Acme' }, 'a'))
  await folder.publish(siteOf({ acme: 'Acme' }, 'b'))

  expect(folder.files('_assets')).toEqual(['policy.a.css', 'policy.b.css'])
  expect(folder.files('current/_assets')).toEqual(['policy.b.css'])
})

test('an interrupted publish is completed: the link, the pointer and the folder', async () => {
  const folder = publishedFolder()
  await folder.publish(SITE, later(0))
  await folder.publish(siteOf({ acme: 'New' }), later(10))
  unlinkSync(join(folder.root, 'current'))
  symlinkSync('releases/00000001', join(folder.root, 'current'))
  rmSync(join(folder.root, 'releases/00000002'), { recursive: true })
  const { outcome } = await folder.publish(siteOf({ acme: 'New' }), later(20))

  expect([outcome, folder.current()]).toEqual(['completed', 'releases/00000002'])
  expect(await folder.destination().shown()).toBe(2)
})

test('what an interrupted publisher has linked already is no obstacle', async () => {
  const folder = publishedFolder()
  const { record } = await folder.publish(SITE)
  const edited = { ...SITE, 'acme/robots.txt': 'User-agent: x' }
  const next = madeSite(edited).site.tenants[0]?.tree ?? ''
  const link = (path: string) => {
    const to = join(folder.root, treeKey(next, path))
    mkdirSync(dirname(to), { recursive: true })
    linkSync(join(folder.root, treeKey(record.tenants[0]?.tree ?? '', path)), to)
  }
  link('index.html.br')
  for (const ending of ['.br', '.gz', '']) link(`en/cookies/index.html${ending}`)
  await folder.publish(edited, later(0))

  expect(folder.files('current/acme')).toEqual(folder.files('releases/00000001/acme'))
  expect(folder.files('.unfinished')).toEqual([])
})

test('a repair puts back what was lost or emptied, in the trees and where it is served', async () => {
  const folder = publishedFolder()
  const { record } = await folder.publish(SITE)
  const key = treeKey(record.tenants[0]?.tree ?? '', 'index.html')
  truncateSync(join(folder.root, key))
  unlinkSync(join(folder.root, 'current/beta/index.html'))
  const { outcome } = await folder.publish(SITE, later(0), { isRepair: true })
  const read = (path: string) => readFileSync(join(folder.root, 'current', path), 'utf8')

  expect([outcome, read('acme/index.html')]).toEqual(['repaired', SITE['acme/index.html']])
  expect(read('beta/index.html')).toBe(SITE['beta/index.html'])
  expect(folder.files('.unfinished')).toEqual([])
})

test('a prune takes the folders of old releases, and what is left over from killed publishers', async () => {
  const folder = publishedFolder()
  for (const [at, text] of ['one', 'two', 'three'].entries())
    await folder.publish(siteOf({ acme: text }, text), later(at))
  mkdirSync(join(folder.root, '.unfinished/4711-1/acme'), { recursive: true })
  await prune(folder.destination(), {
    keep: 1,
    grace: 0,
    now: () => new Date(Date.now() + 60_000),
    isDryRun: false,
    tell: () => {}
  })

  expect(folder.files('releases')).toEqual([
    '00000003.json',
    ...Object.keys(siteOf({ acme: 'three' }, 'three'))
      .map((path) => `00000003/${path}`)
      .toSorted()
  ])
  expect(folder.files('_assets')).toEqual(['policy.three.css'])
  expect(folder.files('t').length).toBe(5)
  expect(folder.files('.unfinished')).toEqual([])
})

test('where a folder of somebody else is in the way, that is said', async () => {
  const folder = publishedFolder()
  mkdirSync(join(folder.root, 'current/x'), { recursive: true })

  expect(await problemOf(folder.publish(SITE))).toEqual({
    code: 'folder-in-the-way',
    store: `dir:${folder.root}`,
    path: join(folder.root, 'current')
  })
})

test('two publishers of one folder: one makes its release, and the link leads there', async () => {
  const folder = publishedFolder()
  const ends = await Promise.all(
    ['one', 'two', 'three', 'four'].map((text) => problemOf(folder.publish(siteOf({ acme: text }))))
  )
  const winners = ends.filter((end) => (end as { outcome?: string }).outcome === 'published')

  expect([winners.length, folder.current()]).toEqual([1, 'releases/00000001'])
})
