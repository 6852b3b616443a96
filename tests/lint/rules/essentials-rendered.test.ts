import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const said = (...changes: readonly (readonly [string, string])[]) =>
  saidOfPage('essentials-rendered', pageText(...changes))

test('a page that does not show its controller hides it', () => {
  expect(said(['Acme Council answers.', ''])).toEqual([
    'The page does not show the controller, Acme Council, that the files state.'
  ])
})

test('a page that shows another day hides the update', () => {
  expect(said(['datetime="2026-01-31"', 'datetime="2026-01-30"'])).toEqual([
    'The page does not show the day of the update, 2026-01-31, that the files state.'
  ])
})

test('a page that shows all of it is right', () => {
  expect(said()).toEqual([])
})
