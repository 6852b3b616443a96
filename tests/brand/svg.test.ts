import { describe, expect, test } from 'vitest'
import { drawing, drawn, published } from '../support/drawing.ts'

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"'

test('a logo is written with its attributes in order and nothing between its elements', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<svg   viewBox="0 0  9 9" version='1.1' ${XMLNS}>
  <g stroke = "none"
     fill="red">  <path d="M0 0
       h9z" />text</g>
</svg>`

  expect(published(text)).toBe(
    `<svg height="9" viewBox="0 0 9 9" width="9" ${XMLNS}><g fill="red" stroke="none"><path d="M0 0 h9z"/></g></svg>\n`
  )
})

describe('what draws nothing is left out', () => {
  test.for([
    '<!-- a comment -->',
    '<title>Acme</title><desc>A logo</desc>',
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""/></metadata>',
    '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" pagecolor="#fff"><a:b xmlns:a="http://www.inkscape.org/namespaces/inkscape"/></sodipodi:namedview>',
    '<style></style>'
  ])('%s', (inside) => {
    expect(drawn(`${inside}<path/>`)).toBe('<path/>')
  })

  test.for([
    'id="nobody"',
    'class="cls-1"',
    'data-name="Layer 1"',
    'aria-hidden="true" role="img"',
    'xml:space="preserve"',
    'xlink:type="simple"',
    'font-family="Arial"',
    'filter="none"',
    'style="-inkscape-stroke: none; line-height: 1.25; mix-blend-mode: normal"',
    'xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="C:\\logo.png"'
  ])('%s', (attribute) => {
    expect(drawn(`<path ${attribute}/>`)).toBe('<path/>')
  })

  test('the document types of SVG 1.0 and 1.1', () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'

    expect(published(doctype + drawing(''))).toContain('<svg ')
  })
})

test('rules of CSS become attributes: ids win over classes, classes over elements, styles over all', () => {
  const css = `/* Illustrator */ path { fill: red; stroke: red; opacity: .5; color: red }
    .b { stroke: lime; opacity: 1 } #i { opacity: 0 } .a, .b { fill: blue; } .c { fill: none }`

  expect(
    drawn(`<style type="text/css"><![CDATA[${css}]]></style>
      <path id="i" class="a b" fill="black" style="color: teal"/>`)
  ).toBe('<path color="teal" fill="blue" opacity="0" stroke="lime"/>')
})

test('an id stays where something refers to it, and the second one of a name goes', () => {
  const text = '<linearGradient id="a"/><path id="a" fill="url( &quot;#a&quot; )"/><path id="b"/>'

  expect(drawn(text)).toBe('<linearGradient id="a"/><path fill="url( &quot;#a&quot; )"/><path/>')
})

test('a reference is written in the spelling of today', () => {
  expect(drawn('<path id="a"/><use xlink:href="#a"/><use href="#a" xlink:href="#b"/>')).toBe(
    '<path id="a"/><use href="#a"/><use href="#a"/>'
  )
})

test('elements with a prefix, and without a namespace, are those of SVG', () => {
  const prefixed = '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:g/></s:svg>'

  expect(published(prefixed)).toBe(published('<svg viewBox="0 0 9 9"><g/></svg>'))
})

test.for([
  ['fill', '#fff'],
  ['fill', 'rgb(0, 50%, 0)'],
  ['fill', 'currentColor'],
  ['stroke-width', '.5e-1px'],
  ['stroke-dasharray', '1 2, 3'],
  ['d', 'M-1.5.5a1,1 0 01.5-2z'],
  ['points', '0,0 1 1'],
  ['transform', 'rotate(45) translate(-1, 2)'],
  ['preserveAspectRatio', 'xMidYMid meet'],
  ['paint-order', 'fill stroke']
])('%s may be %s', ([name, value]) => {
  expect(drawn(`<path ${name}="${value}"/>`)).toBe(`<path ${name}="${value}"/>`)
})

test.for([
  ['fill', 'red;stroke:red'],
  ['fill', 'expression(1)'],
  ['fill', 'context-fill(1)'],
  ['opacity', '1 1'],
  ['stroke-width', 'calc(1px)'],
  ['d', 'M0 0 &lt;'],
  ['transform', 'rotate(a)'],
  ['viewBox', '0 0 1'],
  ['display', 'none!important']
])('%s may not be %s', ([name, value]) => {
  expect(drawn(`<path ${name}="${value}"/>`)).toEqual([expect.stringMatching(/^2:7 svg-value: /)])
})

describe('the size of a drawing', () => {
  const sizeOf = (attributes: string) =>
    /height="(.*?)" viewBox="(.*?)" width="(.*?)"/
      .exec(String(published(`<svg ${XMLNS} ${attributes}/>`)))
      ?.slice(1)

  test.for([
    ['viewBox="0 0 20 10"', '10', '0 0 20 10', '20'],
    ['width="20" height="10px"', '10', '0 0 20 10', '20'],
    ['width="1in" height="72pt" viewBox="1 2 3 4"', '96', '1 2 3 4', '96'],
    ['width="100%" height="2em" viewBox="0,0,3,4"', '4', '0 0 3 4', '3']
  ])('of %s', ([attributes = '', ...size]) => {
    expect(sizeOf(attributes)).toEqual(size)
  })

  test.for(['', 'width="9"', 'viewBox="0 0 0 9"', 'width="9" height="0"', 'viewBox="0 0 9 -9"'])(
    'is needed: "%s" is none',
    (attributes) => {
      expect(published(`<svg ${XMLNS} ${attributes}/>`)).toEqual([
        expect.stringMatching(/^1:1 svg-without-size: /)
      ])
    }
  )
})

test.for([
  ['<svg viewBox="0 0 9 9">', 'unclosed tag: svg'],
  ['<svg viewBox="0 0 9 9"/><svg/>', 'documents may contain only one root'],
  ['<svg viewBox="0 0 9 9" a=1/>', 'unquoted attribute value'],
  ['<svg viewBox="0 0 9 9">&nbsp;</svg>', 'undefined entity'],
  ['<svg viewBox="0 0 9 9"><b:g/></svg>', 'unbound namespace prefix: "b"']
])('XML with a mistake is refused: %s', ([text = '', reason]) => {
  const [first] = published(text)

  expect(first).toMatch(/^1:\d+ svg-not-well-formed: /)
  expect(first).toContain(reason)
})

test.for([
  ['', 'an empty file'],
  ['\u0000', 'something else'],
  ['%PDF-1.7', 'a PDF'],
  ['<!doctype html><svg/>', 'a web page'],
  ['<html/>', 'a web page'],
  ['<kml/>', '<kml>']
])('a file that is no SVG is told what it is: %j', ([text = '', found]) => {
  expect(published(text)).toEqual([
    `1:1 logo-not-its-ending: The file is not what the ending of its name says: it is ${found}.`
  ])
})
