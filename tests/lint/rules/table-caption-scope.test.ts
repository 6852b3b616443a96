import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const said = (...changes: readonly (readonly [string, string])[]) =>
  saidOfPage('table-caption-scope', pageText(...changes))

test('a table without caption is silent about what it lists', () => {
  expect(said(['<caption id="caption">Necessary cookies</caption>', ''])).toEqual([
    'A table has no caption.'
  ])
})

test('a column without a head, and a row without, are named', () => {
  expect(said(['<th scope="col">Name', '<th>Name'], ['<th scope="row">', '<th>'])).toEqual([
    'A table has a column without a head.',
    'A table has a row without a head.'
  ])
})

test('a cell that spans others is refused', () => {
  expect(said(['<td>', '<td colspan="2">'])).toEqual(['A table has a cell that spans others.'])
})

test('a table with all of it is right', () => {
  expect(said()).toEqual([])
})
