import { expect, test } from 'vitest'
import {
  readFiles,
  readRecord,
  recordText,
  type TenantRecord
} from '../../src/build/tenant-record.ts'

const file = (path: string) => ({ path, sha256: 'a'.repeat(64), size: 5 })

const RECORD: TenantRecord = {
  dependencies: { profiles: ['base'], services: [], locales: ['en'] },
  sum: 'sum',
  facts: {
    id: 'acme',
    name: 'Acme',
    host: 'acme.example.org',
    base: 'https://acme.example.org/',
    updated: '2026-01-31',
    locales: ['en'],
    baseFile: 'tenants/acme.yaml',
    pages: [],
    overridden: []
  },
  files: [file('acme/en/cookies/index.html')],
  sharedFiles: [file('_assets/brand.0123456789.css')],
  tree: 'tree',
  pages: 1,
  pdfs: [],
  diagnostics: []
}

const read = (record: unknown, id = 'acme') =>
  readRecord(id, Buffer.from(recordText(record as TenantRecord)))

test('a record is read back as it was', () => {
  expect([read(RECORD), readRecord('acme', undefined)]).toEqual([RECORD, undefined])
})

test('the record of another tenant is none', () => {
  expect(read(RECORD, 'other')).toBeUndefined()
})

test.for(['', '{', '5', '"text"', 'null', '[]', '{}'])('%j is no record', (text) => {
  expect(readRecord('acme', Buffer.from(text))).toBeUndefined()
  expect(readFiles(Buffer.from(text))).toEqual(text === '[]' ? [] : undefined)
})

test.for(Object.keys(RECORD) as (keyof TenantRecord)[])('a record without %s is none', (key) => {
  expect(read({ ...RECORD, [key]: undefined })).toBeUndefined()
  expect(read({ ...RECORD, [key]: key === 'pages' ? 'one' : 5 })).toBeUndefined()
})

test.for([
  'other/index.html',
  'acme',
  'acme/',
  'acme/../other/index.html',
  'acme/..',
  'acme/./index.html',
  'acme//index.html',
  'acme/a\0b',
  '../acme/index.html',
  '/acme/index.html',
  5,
  null
])('a record that names the file %j is none', (path) => {
  expect(read({ ...RECORD, files: [file(path as string)] })).toBeUndefined()
  expect(read({ ...RECORD, sharedFiles: [file(path as string)] })).toBeUndefined()
})

test.for(['../top', '/top', 'a/../../top', 5])('a list that names the file %j is none', (path) => {
  expect(readFiles(Buffer.from(JSON.stringify([file(path as string)])))).toBeUndefined()
})
