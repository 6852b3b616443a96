import { expect, test } from 'vitest'
import { drawing, drawn, published } from '../support/drawing.ts'

const PROGRAM = 'it runs a program'
const DOCUMENT = 'it shows another document'
const FILE = 'it leads to another file'
const COLOURS = 'only rules for .classes, #ids and elements are read'

test.for([
  ['script', PROGRAM],
  ['foreignObject', DOCUMENT],
  ['iframe', DOCUMENT],
  ['animate', 'it changes the drawing while it is looked at'],
  ['animateTransform', 'it changes the drawing while it is looked at'],
  ['set', 'it changes the drawing while it is looked at'],
  ['a', 'it is a link, and a logo is a picture'],
  ['image', 'it shows another picture'],
  ['text', 'letters look different on each computer'],
  ['filter', 'effects look different in each browser'],
  ['feImage', 'effects look different in each browser'],
  ['switch', 'it makes a drawing different from reader to reader'],
  ['svg', 'it is not a shape'],
  ['SCRIPT', 'it is not a shape']
])('<%s> is refused: %s', ([element = '', why = '']) => {
  expect(drawn(`<g/><${element}/>`)).toEqual([
    `2:5 svg-element: <${element}> cannot stand in a logo: ${why}.`
  ])
})

test.for([
  '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>',
  '<script xmlns="http://www.w3.org/1999/xhtml"/>',
  '<metadata><script/></metadata>',
  '<defs><g><script/></g></defs>',
  '<a><script/></a>',
  '<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"><script xmlns="http://www.w3.org/2000/svg"/></i:pgf>'
])('a script is found wherever it stands: %s', (inside) => {
  expect(drawn(inside)).toContainEqual(
    expect.stringMatching(/svg-element: <(h:)?script> .* runs a program/)
  )
})

test.for(['onload', 'onclick', 'ONLOAD', 'onbegin', 'on'])(
  'the attribute %s is refused',
  (name) => {
    expect(drawn(`<path ${name}="alert(1)"/>`)).toEqual([
      `2:7 svg-attribute: The attribute "${name}" runs a program.`
    ])
  }
)

test('a handler is found in elements that are left out or refused', () => {
  expect(drawn('<title onload="a()"/><a onclick="b()"/>')).toEqual([
    '2:8 svg-attribute: The attribute "onload" runs a program.',
    '2:22 svg-element: <a> cannot stand in a logo: it is a link, and a logo is a picture.',
    '2:25 svg-attribute: The attribute "onclick" runs a program.'
  ])
})

test.for([
  ['<use href="other.svg#a"/>', 'href', 'other.svg#a', FILE],
  ['<use xlink:href="https://a.org/b.svg#a"/>', 'xlink:href', 'https://a.org/b.svg#a', FILE],
  ['<use href="//a.org/b"/>', 'href', '//a.org/b', FILE],
  ['<use href=""/>', 'href', '', FILE],
  ['<use href="javascript:alert(1)"/>', 'href', 'javascript:alert(1)', PROGRAM],
  ['<use href="&#106;ava&#9;script:a()"/>', 'href', 'java script:a()', PROGRAM],
  [
    '<use href="data:image/svg+xml,a"/>',
    'href',
    'data:image/svg+xml,a',
    'it brings another file along'
  ],
  ['<path fill="url(https://a.org/b#c)"/>', 'fill', 'url(https://a.org/b#c)', FILE],
  [`<path fill="URL( 'b.svg#c' )"/>`, 'fill', "URL( 'b.svg#c' )", FILE],
  ['<path mask="url(data:a)"/>', 'mask', 'url(data:a)', 'it brings another file along'],
  ['<path style="fill: url(//a.org)"/>', 'fill', 'url(//a.org)', FILE],
  ['<path style="background: url(a.png)"/>', 'background', 'url(a.png)', FILE],
  ['<style>.a { cursor: url(a.cur) }</style>', 'cursor', 'url(a.cur)', FILE],
  ['<path fill="url(#none)"/>', 'id', '#none', 'nothing in the file has this id']
])('a reference out of the file is refused: %s', ([inside = '', name, value, why]) => {
  expect(drawn(inside)).toEqual([expect.stringMatching(/^2:\d+ svg-reference: /)])
  expect(String(drawn(inside))).toContain(`"${name}" refers to "${value}": ${why}.`)
})

test.for([
  ['<style>@import url(a.css);</style>', '@import url(a.css)'],
  ['<style>@media print { path { fill: red } }</style>', '@media print'],
  ['<style>@font-face { fill: red }</style>', '@font-face'],
  ['<style>g > path { fill: red }</style>', 'g > path'],
  ['<style>path:hover { fill: red }</style>', 'path:hover'],
  ['<style>[d] { fill: red }</style>', '[d]'],
  ['<style>.a { fill: \\75rl(a) }</style>', 'fill: \\75rl(a)'],
  ['<path style="f\\69ll: red"/>', 'f\\69ll: red'],
  ['<path style="red"/>', 'red']
])('CSS that is more than a list of colours is refused: %s', ([inside = '', rule]) => {
  expect(drawn(inside)).toContainEqual(expect.stringMatching(/^2:\d+ svg-style: /))
  expect(String(drawn(inside))).toContain(`"${rule}" is CSS that a logo does not need: ${COLOURS}`)
})

test.for([
  '<path style="behavior: none"/>',
  '<path style="-moz-binding: url(a)"/>',
  '<path style="animation: a 1s"/>',
  '<path srcdoc="a"/>',
  '<path xml:base="https://a.org"/>',
  '<path xmlns:b="https://a.org/b" b:c="1"/>',
  '<path filter="url(#a)"/>',
  '<style media="print"/>'
])('what a logo does not need is refused: %s', (inside) => {
  expect(drawn(inside)).toEqual([expect.stringMatching(/^2:\d+ svg-(attribute|reference): /)])
})

test.for([
  '<!ENTITY a "b">',
  '<!ENTITY a SYSTEM "file:///etc/passwd">',
  '<!ATTLIST path d CDATA "M0">'
])('a document type that brings %s along is refused', (subset) => {
  const text = `<!DOCTYPE svg [${subset}]>\n${drawing('<desc>&a;</desc>')}`

  expect(published(text)).toEqual([expect.stringMatching(/^1:1 svg-doctype: /)])
})

test('a million laughs are not expanded', () => {
  const lines = Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY l${index + 1} "&l${index};&l${index};">`
  )
  const text = `<!DOCTYPE svg [<!ENTITY l0 "ha">${lines.join('')}]>${drawing('<desc>&l20;</desc>')}`

  expect(published(text)).toEqual([expect.stringMatching(/^1:1 svg-doctype: /)])
})

test('a drawing that repeats itself a million times is refused', () => {
  const groups = Array.from(
    { length: 20 },
    (_, index) => `<g id="a${index + 1}"><use href="#a${index}"/><use href="#a${index}"/></g>`
  )

  expect(drawn(`<path id="a0"/>${groups.join('')}`)).toEqual([
    expect.stringMatching(/^1:1 svg-too-complex: With all its repetitions/)
  ])
})

test.for([
  '<g id="a"><use href="#a"/></g>',
  '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
  '<linearGradient id="a" href="#a"/><path fill="url(#a)"/>',
  '<mask id="a"><path mask="url(#a)"/></mask>'
])('a drawing that stands inside of itself is refused: %s', (inside) => {
  expect(drawn(inside)).toEqual([expect.stringMatching(/^1:1 svg-too-complex: /)])
})

test('a thousand groups inside each other are refused once', () => {
  expect(drawn('<g>'.repeat(1000) + '</g>'.repeat(1000))).toEqual([
    '2:298 svg-too-complex: More than 100 elements stand inside each other here.'
  ])
})

test('instructions for programs are refused, and what Adobe writes around metadata is left out', () => {
  expect(drawn('<?xml-stylesheet href="a"?>')).toEqual([
    expect.stringMatching(/^2:1 svg-instruction: The instruction <\?xml-stylesheet \.\.\.\?>/)
  ])
  expect(drawn('<metadata><?xpacket begin="a"?></metadata><g/>')).toBe('<g/>')
})

test.for([
  ['stroke-dasharray', '1'],
  ['transform', ' '],
  ['d', ' '],
  ['fill', 'a'],
  ['style', '1'],
  ['style', ':']
])('a long %s of "%s" is judged at once', ([name, character = '']) => {
  const started = performance.now()
  drawn(`<path ${name}="${character.repeat(45_000)}!"/>`)

  expect(performance.now() - started).toBeLessThan(500)
})

test('a long style sheet is judged at once', () => {
  const started = performance.now()
  drawn(`<style>${'a'.repeat(45_000)}</style>`)

  expect(performance.now() - started).toBeLessThan(500)
})

test('everything that is wrong with a drawing is found in one run', () => {
  const inside = '<script/>\n<g onload="a()">\n<use href="a.svg#b"/>\n<rect width="x"/></g>\n<foo/>'

  expect(drawn(inside)).toEqual([
    expect.stringMatching(/^2:1 svg-element/),
    expect.stringMatching(/^3:4 svg-attribute/),
    expect.stringMatching(/^4:6 svg-reference/),
    expect.stringMatching(/^5:7 svg-value/),
    expect.stringMatching(/^6:1 svg-element/)
  ])
})
