import { expect, test } from 'vitest'
import type { Block } from '../../src/pdf/paper.ts'
import { blocksFrom, paperFrom } from '../support/paper-from.ts'

const paragraph = (...inlines: Extract<Block, { tag: 'paragraph' }>['inlines']) => ({
  tag: 'paragraph',
  inlines,
  isSoft: false
})

test('texts are read as a browser shows them: spaces are one, and none at the ends', () => {
  expect(blocksFrom('<p>\n  One  <strong> two </strong>\n three\n</p>')).toEqual([
    paragraph('One ', { tag: 'strong', inlines: ['two '] }, 'three')
  ])
})

test('text between blocks is a paragraph, in whatever element it stands', () => {
  expect(blocksFrom('<main><section>One<div>two</div> three</section></main>')).toEqual([
    paragraph('One'),
    paragraph('two'),
    paragraph('three')
  ])
})

test.for([
  '<nav><a href="/">Elsewhere</a></nav>',
  '<a class="skip" href="#main">Skip</a>',
  '<p><a class="download" href="index.pdf">Download</a></p>',
  '<p hidden>Hidden</p>',
  '<p class="no-print">Screen</p>',
  '<span aria-hidden="true">Arrow</span>',
  '<span class="visually-hidden">For ears</span>',
  '<script>run()</script>',
  '<style>p {}</style>',
  '<button>Press</button>',
  '<img src="x.png" alt="">',
  '<ul><li></li></ul>'
])('%s is not on paper', (html) => {
  expect(blocksFrom(html)).toEqual([])
})

test('a picture is on paper by its words', () => {
  expect(blocksFrom('<p><img src="x.svg" alt="Acme"> Council</p>')).toEqual([
    paragraph('Acme', ' Council')
  ])
})

test('a link keeps its address, and prints it where the words do not say it', () => {
  expect(
    blocksFrom('<p><a href="https://example.org/a">Help</a> <a href="../b/">Other</a></p>')
  ).toEqual([
    paragraph(
      { tag: 'link', href: 'https://example.org/a', inlines: ['Help'] },
      { tag: 'url', inlines: [' (', 'https://example.org/a', ')'] },
      ' ',
      { tag: 'link', href: 'https://acme.example.org/en/b/', inlines: ['Other'] }
    )
  ])
})

test('an address is printed once', () => {
  const link = '<a href="https://example.org/a">Help</a>'
  const texts = JSON.stringify(blocksFrom(`<p>${link}</p><p>${link}</p>`))

  expect(texts.match(/"tag":"(link|url)"/g)).toEqual([
    '"tag":"link"',
    '"tag":"url"',
    '"tag":"link"'
  ])
})

test.for([
  ['https://example.org/a/', 'example.org/a'],
  ['https://example.org', 'Back to example.org'],
  ['mailto:a@example.org', 'Write to us']
] as const)('the address %s is not printed after "%s"', ([href, words]) => {
  expect(blocksFrom(`<p><a href="${href}">${words}</a></p>`)).toEqual([
    paragraph({ tag: 'link', href: new URL(href).href, inlines: [words] })
  ])
})

test('a link to a place in the page, or to nowhere, is its words', () => {
  expect(blocksFrom('<p><a href="#x">Down</a><a href="https://[">Broken</a></p>')).toEqual([
    paragraph({ tag: 'span', inlines: ['Down'] }, { tag: 'span', inlines: ['Broken'] })
  ])
})

test('a part in another language keeps it, and its direction', () => {
  expect(blocksFrom('<p>In <span lang="ar" dir="rtl">عربي</span>, <bdi>x</bdi></p>')).toEqual([
    paragraph(
      'In ',
      { tag: 'span', lang: 'ar', dir: 'rtl', inlines: ['\u2067', 'عربي', '\u2069'] },
      ', ',
      '\u2068',
      'x',
      '\u2069'
    )
  ])
  expect(blocksFrom('<div lang="pt-BR" dir="ltr"><p>a</p><p>b</p></div>')).toEqual([
    {
      tag: 'group',
      lang: 'pt',
      region: 'BR',
      dir: 'ltr',
      blocks: [paragraph('a'), paragraph('b')]
    }
  ])
})

test('where all runs from left to right, no directions are marked', () => {
  expect(blocksFrom('<p>A <bdi>b</bdi> <code dir="ltr">c</code></p>')).toEqual([
    paragraph('A ', 'b', ' ', { tag: 'code', dir: 'ltr', inlines: ['c'] })
  ])
})

test('no level of headings is skipped, and the first is the highest', () => {
  const headings = blocksFrom('<h2>a</h2><div><h4>b</h4></div><h3>c</h3><h2>d</h2><h6></h6>')

  expect(headings.map((block) => 'level' in block && block.level)).toEqual([1, 2, 3, 2])
})

test('lists, terms, notes and the head of the page are what they are', () => {
  expect(
    blocksFrom(
      '<header><p>Acme</p></header><ol><li>a<ul><li>b</li></ul></li></ol><aside>c</aside>' +
        '<dl><div><dt>d</dt><dd>e</dd></div><dt>f</dt><dd>g</dd></dl>'
    )
  ).toEqual([
    { tag: 'masthead', blocks: [paragraph('Acme')] },
    {
      tag: 'list',
      isOrdered: true,
      items: [[paragraph('a'), { tag: 'list', isOrdered: false, items: [[paragraph('b')]] }]]
    },
    { tag: 'note', blocks: [paragraph('c')] },
    {
      tag: 'terms',
      items: [
        { term: ['d'], blocks: [paragraph('e')] },
        { term: ['f'], blocks: [paragraph('g')] }
      ]
    }
  ])
})

test('a table has its caption, its head, its rows, and a share of the sheet for each column', () => {
  const [table] = blocksFrom(
    '<table><caption>Cookies</caption><thead><tr><th>Name</th><th>Why</th></tr></thead>' +
      '<tbody><tr><th><code>sid</code></th><td>Login <span class="detail">here</span></td></tr></tbody></table>'
  )

  expect(table).toEqual({
    tag: 'table',
    caption: ['Cookies'],
    widths: [expect.any(Number), expect.any(Number)],
    isCrowded: false,
    head: [
      [
        { isHead: true, span: 1, blocks: [paragraph('Name')] },
        { isHead: true, span: 1, blocks: [paragraph('Why')] }
      ]
    ],
    body: [
      [
        { isHead: true, span: 1, blocks: [paragraph({ tag: 'code', inlines: ['sid'] })] },
        {
          isHead: false,
          span: 1,
          blocks: [paragraph('Login ', { tag: 'line' }, { tag: 'detail', inlines: ['here'] })]
        }
      ]
    ]
  })
})

test('tables with the same head have the same columns, and long texts more room', () => {
  const table = (word: string) =>
    `<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>a</td><td>${word}</td></tr></table>`
  const [one, other] = blocksFrom(table('short') + table('a much longer text than the other'))
  const widths = [one, other].map((block) => (block?.tag === 'table' ? block.widths : []))

  expect(widths[0]).toEqual(widths[1])
  expect(widths[0]?.[1]).toBeGreaterThan(2 * (widths[0]?.[0] ?? 0))
})

test('the paper says whose page it is, of which day, and where it stands', () => {
  const { blocks, ...rest } = paperFrom('<p>x</p>')

  expect([blocks.length, rest]).toEqual([
    1,
    {
      title: 'Cookies policy – Acme (acme.example.org)',
      author: 'Acme',
      lang: 'en',
      region: null,
      dir: 'ltr',
      date: '2026-01-31',
      footer: {
        host: 'acme.example.org',
        date: 'January 31, 2026',
        url: 'https://acme.example.org/en/cookies/'
      }
    }
  ])
})
