import { expect, test } from 'vitest'
import { pageWith, saidOfPage } from '../../support/found-on-page.ts'

const HEAD = '<thead><tr><th scope="col">Name</th><th scope="col">Purpose</th></tr></thead>'
const ROW = '<tr><th scope="row">a</th><td>To test</td></tr>'

const said = (...lines: string[]) =>
  saidOfPage('table-caption-scope', { html: pageWith(lines.join('\n')) })

test('a caption, heads of columns and a head of each row are asked for', () => {
  expect(
    said(
      '<table>',
      '<thead><tr><th>Name</th><td>Purpose</td></tr></thead>',
      '<tbody><tr><td>a</td><td>To test</td></tr></tbody></table>'
    )
  ).toEqual([
    '11: A table has no caption.',
    '12: The head of a column does not say that it is one.',
    '13: A row of a table has not exactly one head.'
  ])
})

test('a table without heads, the caption of another and a cell over two rows are found', () => {
  const caption = '<table><caption>Cookies</caption>'
  expect(
    said(
      `${caption}<tbody>${ROW}</tbody></table>`,
      `${caption}${HEAD}<tbody>`,
      '<tr><th scope="row" rowspan="2">a</th><td>To test</td></tr></tbody></table>'
    )
  ).toEqual([
    '11: A table has no heads of columns.',
    '12: Two tables of a page have the same caption.',
    '13: A cell spans several rows or columns.'
  ])
})

test('a whole table is right, and so is one that only lays things out', () => {
  const whole = `<table><caption>Cookies</caption>${HEAD}<tbody>${ROW}</tbody></table>`

  expect(said(whole, '<table role="presentation"><tr><td>Text</td></tr></table>')).toEqual([])
})
