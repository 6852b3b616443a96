import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const said = (...changes: readonly (readonly [string, string])[]) =>
  saidOfPage('table-scroll-region', pageText(...changes))

test('a region that the keyboard does not reach is none', () => {
  expect(said([' tabindex="0"', ''])).toEqual([
    'A table stands in no region that has a name and that the keyboard reaches.'
  ])
})

test('a region without a name is none', () => {
  expect(said(['aria-labelledby="caption" ', ''])).toEqual([
    'A table stands in no region that has a name and that the keyboard reaches.'
  ])
})

test('a region with both is right', () => {
  expect(said()).toEqual([])
})
