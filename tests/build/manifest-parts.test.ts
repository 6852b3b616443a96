import { expect, test } from 'vitest'
import type { Known } from '../../src/build/ledger.ts'
import type { MadeTexts } from '../../src/build/made-texts.ts'
import { partsOf, wholeParts } from '../../src/build/manifest-parts.ts'
import { writtenFile } from '../../src/project/manifest.ts'
import { fileEntries } from '../../src/project/manifest-entries.ts'
import type { OutputTrust } from '../../src/project/output-trust.ts'

const file = (path: string) => writtenFile({ path, content: path })

test('the record of a tenant is read only where its entries were not made now and cannot be copied', () => {
  const known = ['acme', 'city', 'town'].map(
    (id) => ({ id, tree: `tree of ${id}`, files: 2, record: `record of ${id}` }) as Known
  )
  const read: string[] = []
  const store = { read: (name: string) => void read.push(name) } as never
  const entriesOf: OutputTrust['entriesOf'] = (...asked) =>
    asked[0] === 'city' ? asked.join() : undefined
  const made = { of: (id: string) => (id === 'town' ? 'made now' : undefined) } as MadeTexts
  const trust = { entriesOf } as OutputTrust
  const parts = wholeParts([file('robots.txt')], known, { made, trust, store })

  expect(parts.map(({ name, entries }) => [name, entries()])).toEqual([
    ['robots.txt', fileEntries([file('robots.txt')])],
    ['acme/', ''],
    ['city/', 'city,tree of city,2'],
    ['town/', 'made now']
  ])
  expect(read).toEqual(['record of acme'])
})

test('files of one tenant are one part, others are one each', () => {
  const files = ['_assets/a.css', '_assets/b.css', 'acme/en/index.html', 'acme/x', 'city'].map(file)
  const parts = partsOf(files, new Set(['acme', 'city']))

  expect(parts.map(({ name, entries }) => [name, entries()])).toEqual([
    ['_assets/a.css', fileEntries([file('_assets/a.css')])],
    ['_assets/b.css', fileEntries([file('_assets/b.css')])],
    ['acme/', fileEntries([file('acme/en/index.html'), file('acme/x')])],
    ['city', fileEntries([file('city')])]
  ])
})
