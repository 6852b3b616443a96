import { expect, test } from 'vitest'
import { HEADER_SETS } from '../../src/project/headers.ts'
import { headersHash } from '../../src/project/tree.ts'
import { pointerText, readPointer } from '../../src/release/pointer.ts'
import { nextMoment, numberOf, readRecord, recordText } from '../../src/release/record.ts'
import type { ReleaseData } from '../../src/schema/release-data.ts'

const TREE = 'a'.repeat(64)
const RECORD: ReleaseData = {
  format: 'policy-pages-release/1',
  number: 42,
  at: '2026-11-26T02:10:00Z',
  headers: HEADER_SETS,
  site: TREE,
  assets: [
    { path: '_assets/a.css', sha256: TREE, size: 1, contentType: 'text/css', headers: 'asset' }
  ],
  tenants: [{ id: 'acme', host: 'acme.org', base: 'https://acme.org/', tree: TREE }]
}

const read = (change: object) =>
  readRecord(42, Buffer.from(JSON.stringify({ ...RECORD, ...change })))

test('a record is read as it was written, with its headers in their order', () => {
  const record = readRecord(42, Buffer.from(recordText(RECORD)))

  expect(record).toEqual(RECORD)
  expect(typeof record === 'object' && headersHash(record.headers.page ?? {})).toBe(
    headersHash(HEADER_SETS.page)
  )
})

test.for([
  [{ number: 41 }, 'it calls itself release 41'],
  [{ format: 'other' }, '"format" is not what this version writes'],
  [{ at: 'yesterday' }, 'it does not say when it was made'],
  [{ at: '2026-13-26T02:10:00Z' }, 'it does not say when it was made'],
  [{ site: 'x' }, '"site" is not what this version writes'],
  [
    { assets: [{ ...RECORD.assets[0], path: '_assets/../../x' }] },
    'it names "_assets/../../x" among its assets'
  ],
  [{ assets: [{ ...RECORD.assets[0], path: 't/x' }] }, 'it names "t/x" among its assets'],
  [
    { assets: [{ ...RECORD.assets[0], headers: 'constructor' }] },
    'it names "_assets/a.css" among its assets'
  ],
  [{ tenants: [{ ...RECORD.tenants[0], id: '..' }] }, 'it names ".." among its tenants'],
  [{ tenants: [{ ...RECORD.tenants[0], host: 'a b' }] }, 'it names "acme" among its tenants'],
  [{ tenants: [RECORD.tenants[0], RECORD.tenants[0]] }, 'it names "acme" among its tenants']
] as const)('a record that leads astray is refused: %#', ([change, reason]) => {
  expect(read(change)).toBe(reason)
})

test('only the keys of records have numbers', () => {
  const keys = [
    'releases/00000042.json',
    'releases/42.json',
    'releases/00000000.json',
    'releases/00000042.json.bak',
    'releases/'
  ]

  expect(keys.map(numberOf)).toEqual([42, undefined, undefined, undefined, undefined])
})

test('a release is made by the clock, in whole seconds, and after the one before', () => {
  expect(nextMoment(new Date('2026-11-26T02:10:00.999Z'), undefined)).toBe('2026-11-26T02:10:00Z')
  expect(nextMoment(new Date('2026-11-26T02:10:00.999Z'), RECORD)).toBe('2026-11-26T02:10:01Z')
  expect(nextMoment(new Date('2026-11-26T02:12:00Z'), RECORD)).toBe('2026-11-26T02:12:00Z')
})

test('a pointer that is damaged points nowhere', () => {
  const texts = [pointerText(42), '', '{', 'null', '{"number":0}', '{"number":"42"}', '[]']

  expect(texts.map((text) => readPointer(Buffer.from(text)))).toEqual([
    42,
    ...Array.from({ length: 6 }, () => undefined)
  ])
})
