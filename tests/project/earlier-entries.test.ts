import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stageManifest } from '../../src/build/stage-manifest.ts'
import { writtenFile } from '../../src/project/manifest.ts'
import { fileEntries } from '../../src/project/manifest-entries.ts'
import { noteOutput } from '../../src/project/output-note.ts'
import { outputTrust } from '../../src/project/output-trust.ts'
import { emptyFolder } from '../support/lock-takers.ts'

/** The files of tenants, of which one has a name that is longer in bytes than in letters. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  acme: ['acme/en/index.html', 'acme/robots.txt'],
  'b.com': ['b.com/été.txt'],
  city: ['city/en/a.html', 'city/en/b.html', 'city/robots.txt']
}

const ENTRIES = Object.fromEntries(
  Object.entries(FILES).map(([id, paths]) => [
    id,
    fileEntries(paths.map((path) => writtenFile({ path, content: path })))
  ])
)
const { acme, city, 'b.com': other } = ENTRIES

const treeIn = (id: string) => id.padEnd(64, '0')

/** What the note says of a tenant. */
const saidOf = (id: string, place: string) => treeIn(id).slice(0, 16) + place

/** An output with the manifest of three tenants, and the note about it. */
function publishedOutput() {
  const root = emptyFolder()
  const [output, note] = [join(root, 'dist'), join(root, 'note.json')]
  const tenants = Object.keys(FILES).map((id) => ({ id, host: id, base: id, tree: treeIn(id) }))
  const parts = Object.entries(ENTRIES).map(([id, text]) => ({
    name: `${id}/`,
    entries: () => text
  }))
  const places = stageManifest(output, parts, tenants)
  noteOutput(output, note, 'program', 'ledger', { tenants, files: [], places })
  return {
    manifest: join(output, 'manifest.json'),
    /** Lets the note say something else of a tenant. */
    forge: (id: string, said: unknown) => {
      const data = JSON.parse(readFileSync(note, 'utf8'))
      data.sums[`${id}/`] = said
      writeFileSync(note, JSON.stringify(data))
    },
    /** The entries of all tenants as they are found. */
    found: (program = 'program') => {
      const trust = outputTrust(output, note, program)
      return Object.entries(FILES).map(([id, { length }]) =>
        trust.entriesOf(id, treeIn(id), length)
      )
    },
    trust: () => outputTrust(output, note, 'program')
  }
}

test('the entries of tenants are found in the manifest of the last build', () => {
  expect(publishedOutput().found()).toEqual([acme, other, city])
})

test('they are found in any order', () => {
  const trust = publishedOutput().trust()
  const found = ['city', 'acme', 'city'].map((id) =>
    trust.entriesOf(id, treeIn(id), FILES[id]?.length ?? 0)
  )

  expect(found).toEqual([city, acme, city])
})

test('those of another tree, another number of files or another tenant are not', () => {
  const trust = publishedOutput().trust()

  expect([
    trust.entriesOf('acme', 'another tree', 2),
    trust.entriesOf('acme', treeIn('acme'), 3),
    trust.entriesOf('other', treeIn('other'), 1),
    trust.entriesOf('constructor', treeIn('constructor'), 1)
  ]).toEqual([undefined, undefined, undefined, undefined])
})

test('those that another program wrote are not', () => {
  expect(publishedOutput().found('another')).toEqual([undefined, undefined, undefined])
})

test('a manifest that was edited since is not looked at, be it as long as before', () => {
  const { manifest, found, trust } = publishedOutput()
  const old = trust()
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('robots', 'ROBOTS'))

  expect(found()).toEqual([undefined, undefined, undefined])
  expect(old.entriesOf('acme', treeIn('acme'), 2)).toBe(undefined)
})

test.for([
  ['lacks', ''],
  ['begins too late', ' 2001 400'],
  ['is in the middle of an entry', ' 2000 400'],
  ['is before the manifest', ' -5 400'],
  ['is behind the manifest', ' 90000 400'],
  ['is longer than the manifest', ' 10 900000'],
  ['is too long for any number', ` ${'9'.repeat(400)} 4`],
  ['is empty', ' 2000 0'],
  ['is no number', ' a b']
])('a place that %s is not used', ([, place = '']) => {
  const { forge, found } = publishedOutput()
  forge('acme', saidOf('acme', place))

  expect(found()).toEqual([undefined, other, city])
})

test.for<[string, (offset: number, length: number) => [number, number]]>([
  ['one entry less at the beginning', (offset, length) => [offset + entry(0), length - entry(0)]],
  ['one entry less at the end', (offset, length) => [offset, length - entry(2)]],
  ['the entry of the tenant before', (offset, length) => [offset - entry(-1), length + entry(-1)]],
  [
    'that entry in place of one',
    (offset, length) => [offset - entry(-1), length + entry(-1) - entry(2)]
  ],
  ['a part of an entry of the tenant before', (offset, length) => [offset - 9, length + 9]],
  ['a part of its last entry', (offset, length) => [offset, length - 5]]
])('entries with %s are not used', ([, change]) => {
  const { forge, found, manifest } = publishedOutput()
  const bytes = readFileSync(manifest)
  const offset = bytes.indexOf(city ?? '')
  const [from, length] = change(offset, Buffer.byteLength(city ?? ''))
  forge('city', saidOf('city', ` ${from} ${length}`))

  expect(found()).toEqual([acme, other, undefined])
})

test.for([5, null, ['acme'], {}])('a note that says %j of a tenant is not used', (said) => {
  const { forge, found } = publishedOutput()
  forge('acme', said)

  expect(found()).toEqual([undefined, other, city])
})

/** The length of an entry of the last tenant, or of the one before it, with what follows it. */
function entry(index: number): number {
  const path = index === -1 ? 'b.com/été.txt' : (FILES.city?.[index] ?? '')
  const text = fileEntries([writtenFile({ path, content: path })])
  return Buffer.byteLength(text) + ',\n    '.length
}
