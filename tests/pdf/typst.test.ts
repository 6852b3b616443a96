import { expect, test } from 'vitest'
import { createTypesetter } from '../../src/pdf/typst.ts'
import { paperFrom, pdfOf, readPdfFrom, TEMPLATE } from '../support/paper-from.ts'
import { type readPdf, squeezed } from '../support/read-pdf.ts'

const cells = (words: readonly string[], name: 'th' | 'td' = 'td') =>
  `<tr>${words.map((word) => `<${name}>${word}</${name}>`).join('')}</tr>`

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<h1>Cookies</h1><table><caption>All cookies</caption><thead>${cells(head, 'th')}</thead>` +
  `<tbody>${rows.map((row) => cells(row)).join('')}</tbody></table>`

test('a PDF says its title, language, day and standard, and has a structure', async () => {
  const pdf = await readPdfFrom(
    '<h1>Policy</h1><p>One <a href="https://example.org/x">link</a></p><ul><li>a</li></ul>' +
      '<table><caption>C</caption><thead><tr><th>Name</th></tr></thead><tr><td>sid</td></tr></table>',
    { lang: 'pt-BR' }
  )

  expect(pdf).toMatchObject({
    title: 'Cookies policy – Acme (acme.example.org)',
    author: 'Acme',
    lang: 'pt-BR',
    created: 'D:20260131000000Z',
    isTagged: true,
    ua: '1',
    sheets: 1,
    text: 'Policy One link (https://example.org/x) • a C Name sid',
    footer: ' acme.example.org · January 31, 2026 1 / 1 https://acme.example.org/en/cookies/',
    links: ['https://example.org/x']
  })
  expect(pdf.roles[0]?.filter((role) => !['P', 'Span', 'Root'].includes(role))).toEqual(
    'Document H1 Link L LI Lbl LBody Table Caption THead TR TH TBody TR TD'.split(' ')
  )
})

test('the same paper gives the same bytes, also from another press', () => {
  const paper = paperFrom('<h1>Policy</h1><p>Text</p>')

  expect(Buffer.from(pdfOf(paper))).toEqual(Buffer.from(pdfOf(paper)))
  expect(createTypesetter(TEMPLATE)(paper)).toEqual({ pdf: Buffer.from(pdfOf(paper)) })
})

test.for([
  '#sys.version',
  '$x^2$',
  '*a* _b_ `c`',
  '@ref <label>',
  '\\u{1f600} \\',
  '</td></table>',
  '= Heading',
  '#panic("x") #read("/etc/passwd")',
  '// no comment /* at all */',
  '"quotes" \'and\' -- dashes... ~',
  '{{ 7 * 7 }} {% x %}',
  '[#link("javascript:x")]'
])('the words %s are words', async (words) => {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const pdf = await readPdfFrom(
    `<h1>${escaped}</h1><table><tr><td>${escaped}</td><td><code>${escaped}</code></td></tr></table>`,
    { title: { text: words, lang: null, dir: null } }
  )

  expect([pdf.title, squeezed(pdf.text)]).toEqual([words, squeezed(words).repeat(3)])
})

test('200 cookies with seven columns repeat the head, and nothing is clipped or overlaps', async () => {
  const head = ['Provider', 'Function', 'Name', 'Purpose', 'Duration', 'Set by', 'Storage']
  const rows = Array.from({ length: 200 }, (_, index) => [
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
    'https://example.org/an/address/without/any/space/to/break.html',
    `<code>a_cookie_with_a_name_that_is_longer_than_any_column_0123456789_${index}</code>`,
    'To remember what visitors chose, for example',
    'Up to 13 months',
    'Another organisation',
    'Local storage of the browser'
  ])
  const pdf = await readPdfFrom(tableOf(head, rows))
  const texts = pdf.pieces.filter(({ text }) => text.trim() !== '')

  expect(pdf.sheets).toBeGreaterThan(5)
  expect(pdf.pieces.filter(({ text }) => text === 'Provider')).toHaveLength(pdf.sheets)
  expect(pdf.roles[0]?.filter((role) => role === 'TH')).toHaveLength(7)
  expect(squeezed(pdf.text)).toContain(
    'a_cookie_with_a_name_that_is_longer_than_any_column_0123456789_199'
  )
  expect(texts.filter(({ left, right }) => left < 56 || right > 539.5)).toEqual([])
  expect(overlapping(texts)).toEqual([])
})

/** Pieces that stand on the same line and run into each other. */
function overlapping(pieces: Awaited<ReturnType<typeof readPdf>>['pieces']) {
  const sorted = pieces.toSorted((a, b) => a.sheet - b.sheet || a.base - b.base || a.left - b.left)
  return sorted.filter((piece, index) => {
    const before = sorted[index - 1]
    const isSameLine = before?.sheet === piece.sheet && before.base === piece.base
    return isSameLine && before.right > piece.left + 1
  })
}

test('a row is not parted by the end of a sheet', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [`start${index}<br>middle<br>end${index}`])
  const { pieces } = await readPdfFrom(tableOf(['Name'], rows))
  const sheetOf = (word: string) => pieces.find(({ text }) => text === word)?.sheet

  expect(rows.filter((_, index) => sheetOf(`start${index}`) !== sheetOf(`end${index}`))).toEqual([])
})

test('from right to left, the first column is on the right', async () => {
  const { pieces, lang } = await readPdfFrom(
    '<h1>سياسة</h1><table><thead><tr><th>اسم</th><th>مدة</th></tr></thead>' +
      '<tr><td>sid</td><td>12</td></tr></table>',
    { lang: 'ar', dir: 'rtl' }
  )
  const leftOf = (word: string) => pieces.find(({ text }) => text === word)?.left ?? 0

  expect(lang).toBe('ar')
  expect(leftOf('sid')).toBeGreaterThan(leftOf('12'))
})

test('from right to left, a number after a name in Latin script stands on its left', async () => {
  const { pieces } = await readPdfFrom(
    '<h1>سياسة</h1><p><code dir="ltr">_ID_*</code> 300 يوم</p>',
    { lang: 'ar', dir: 'rtl' }
  )
  const leftOf = (word: string) => pieces.find(({ text }) => text.includes(word))?.left ?? 0

  expect(leftOf('_ID_*')).toBeGreaterThan(leftOf('300'))
})

test('a letter that no font has is a failure, and never an empty box', () => {
  expect(createTypesetter(TEMPLATE)(paperFrom('<h1>日本語 ひらがな</h1><p>ไทย</p>'))).toEqual({
    failure: expect.stringContaining('could not be displayed')
  })
})

test.for([
  ['#foo', 'unknown variable: foo'],
  ['#let x = (', 'unclosed delimiter'],
  ['#set document(title: "x")\n= A\n=== B', 'PDF/UA-1 error: skipped from heading level 1 to 3']
] as const)('the template %j fails with "%s"', ([template, failure]) => {
  expect(createTypesetter(template)(paperFrom(''))).toEqual({ failure })
})
