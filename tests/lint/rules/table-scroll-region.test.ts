import { expect, test } from 'vitest'
import { pageWith, SHEET_LINK, saidOfPage } from '../../support/found-on-page.ts'

const said = (css: string, box = '<div class="box">') =>
  saidOfPage('table-scroll-region', {
    css,
    html: pageWith(
      `${box}<table><caption id="c">C</caption><tr><td>Text</td></tr></table></div>`,
      SHEET_LINK
    )
  })

test('a box that scrolls needs a role, a name and a place in the order of the keyboard', () => {
  const css = '@media (max-width: 40rem) { main .box { overflow-x: auto } }'

  expect(said(css)).toEqual([
    '11: A table scrolls sideways in a box that the keyboard cannot reach, or that has no name.'
  ])
  const reachable = '<div class="box" role="region" aria-labelledby="c" tabindex="0">'
  expect(said(css, reachable)).toEqual([])
})

test('cells that must not wrap are found', () => {
  expect(said('td, .other { white-space: nowrap }')).toEqual([
    '11: The style sheet forbids the text of a cell to wrap.'
  ])
})

test('other boxes, printing, and what is hidden from sight are right', () => {
  const css = `
    /* .box { overflow: auto } */
    .box p, .box::before { overflow: auto }
    .box { overflow: hidden }
    td:is(.a, .b).hidden { clip-path: inset(50%); white-space: nowrap }
    @media print { .box { overflow: auto } td { white-space: nowrap } }`

  expect(said(css)).toEqual([])
})
