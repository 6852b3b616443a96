import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  oneof,
  property,
  record,
  string
} from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { SHAPES } from '../../src/brand/svg/elements.ts'
import { published } from '../support/drawing.ts'

const NAMES = [
  ...SHAPES,
  'script',
  'style',
  'a',
  'image',
  'title',
  'foreignObject',
  'animate',
  'b:g'
]
const ATTRIBUTES = [
  ...['id', 'd', 'fill', 'href', 'xlink:href', 'style', 'class', 'onload', 'transform', 'width'],
  ...['mask', 'opacity', 'b:c', 'xmlns:c', 'xml:base', 'data-a', 'stroke', 'filter']
]
const VALUES = [
  ...['#a', 'a', 'url(#a)', 'url(//a.org)', 'javascript:a', 'red', 'fill:red', 'fill:url(#a);x:y'],
  ...['M0 0h1z', '1', 'rotate(1)', 'data:,a', '\\75rl(a)', 'on', 'none', '&amp;', '&lt;script&gt;']
]
const TEXTS = ['', '.a{fill:red}', '@import "a";', 'a{}', '<![CDATA[<script/>]]>', '<!-- a -->']

const attributes = array(
  record({ name: constantFrom(...ATTRIBUTES), value: oneof(constantFrom(...VALUES), string()) }),
  { maxLength: 2 }
)

interface Made {
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  readonly text: string
  readonly children: readonly Made[]
}

/** Elements with such elements in them. */
function elements(children: Arbitrary<Made>): Arbitrary<Made> {
  return record({
    name: oneof(constantFrom(...SHAPES), constantFrom(...NAMES)),
    attributes,
    text: constantFrom(...TEXTS),
    children: array(children, { maxLength: 2 })
  })
}

const leaf = record({
  name: constantFrom(...NAMES),
  attributes,
  text: constantFrom(...TEXTS),
  children: constant<readonly Made[]>([])
})
const element = elements(elements(leaf))

function written({ name, attributes: own, text, children }: Made): string {
  const said = new Map(own.map((one) => [one.name, one.value.replace(/[<"]|&(?!\w+;)/g, '')]))
  const words = [...said].map(([key, value]) => ` ${key}="${value}"`).join('')
  return `<${name}${words}>${text}${children.map(written).join('')}</${name}>`
}

const drawings = array(element, { maxLength: 3 }).map(
  (all) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:b="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 9 9">${all.map(written).join('')}</svg>`
)

/** Everything that stands in a text of XML. */
function partsOf(text: string) {
  const parser = new SaxesParser({ xmlns: true })
  const names: string[] = []
  const attributesFound: (readonly [name: string, value: string])[] = []
  const others: string[] = []
  parser.on('opentag', ({ name, attributes: own }) => {
    names.push(name)
    for (const { name: key, value } of Object.values(own)) attributesFound.push([key, value])
  })
  for (const event of ['comment', 'cdata', 'doctype', 'processinginstruction', 'error'] as const)
    parser.on(event as 'comment', (data) => void others.push(String(data)))
  parser.on('text', (data) => void (data.trim() !== '' && others.push(data)))
  parser.write(text).close()
  return { names, attributes: attributesFound, others }
}

test('nothing that is published holds anything but shapes that refer to their own file', () => {
  let count = 0
  assert(
    property(drawings, (drawing) => {
      const result = published(drawing)
      if (typeof result !== 'string') return
      count++
      const { names, attributes: all, others } = partsOf(result)
      const values = all.filter(([name]) => name !== 'xmlns')

      expect(others).toEqual([])
      expect(names.slice(1).filter((name) => !SHAPES.has(name))).toEqual([])
      expect(all.filter(([name]) => /^on|:|^style$|^class$|^filter$/i.test(name))).toEqual([])
      expect(values.filter(([, value]) => /[\\:@<&]|url\(\s*["']?[^#"']/i.test(value))).toEqual([])
      expect(values.filter(([name, value]) => name === 'href' && !value.startsWith('#'))).toEqual(
        []
      )
    }),
    { numRuns: 1000 }
  )

  expect(count).toBeGreaterThan(100)
})

test('what is published is published again as it is', () => {
  assert(
    property(drawings, (drawing) => {
      const result = published(drawing)
      if (typeof result === 'string') expect(published(result)).toBe(result)
    }),
    { numRuns: 1000 }
  )
})

test('whatever the bytes, it is said what is wrong with them, and nothing is thrown', () => {
  assert(
    property(
      string({ unit: 'binary' }),
      constantFrom('<svg', '<?xml', '<!DOCTYPE', ''),
      (text, start) => {
        expect(
          typeof published(start + text) === 'string' || published(start + text).length > 0
        ).toBe(true)
      }
    )
  )
})
