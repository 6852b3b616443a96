import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { madeTexts } from '../../src/build/made-texts.ts'

/** An empty list of entries, in a staging folder that is not there yet. */
function emptyEntries() {
  const folder = mkdtempSync(join(tmpdir(), 'policy-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return madeTexts(join(folder, 'staging'), 'entries')
}

test('entries are found in any order, and none of a tenant that was not made', () => {
  const entries = emptyEntries()
  for (const [id, text] of [
    ['acme', '{ é }'],
    ['city', ''],
    ['town', '{ 中 }']
  ] as const)
    entries.keep(id, text)

  expect(['town', 'other', 'city', 'acme'].map(entries.of)).toEqual([
    '{ 中 }',
    undefined,
    '',
    '{ é }'
  ])
})

test('entries of any number and length are found', () => {
  const entries = emptyEntries()
  const texts = Array.from({ length: 50 }, (_, index) => `${index} `.repeat(index * 1_000))
  for (const [index, text] of texts.entries()) entries.keep(`t${index}`, text)

  expect(texts.map((_, index) => entries.of(`t${index}`))).toEqual(texts)
})

test('what is kept after entries were asked for is found too', () => {
  const entries = emptyEntries()
  entries.keep('acme', 'first')
  entries.of('acme')
  entries.keep('city', 'second')

  expect([entries.of('city'), entries.of('acme')]).toEqual(['second', 'first'])
})
