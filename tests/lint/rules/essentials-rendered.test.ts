import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-on-page.ts'
import { pageText } from '../../support/page-text.ts'

const said = (...changes: readonly (readonly [string, string])[]) =>
  saidOfPage('essentials-rendered', { html: pageText(...changes) })

test('a page that does not show its controller hides it', () => {
  expect(said(['Acme Council answers.', ''])).toEqual([
    '1: The page does not show the controller, Acme Council, that the files state.'
  ])
})

test('a page that shows another day hides the update', () => {
  expect(said(['datetime="2026-01-31"', 'datetime="2026-01-30"'])).toEqual([
    '1: The page does not show the day of the update, 2026-01-31, that the files state.'
  ])
})

test('a page that shows all of it is right', () => {
  expect(said()).toEqual([])
})
