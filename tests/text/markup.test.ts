import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { html } from '../../src/text/markup.ts'

test('texts are escaped, markup and lists of it are not', () => {
  const list = ['a & b', '<i>'].map((text) => html`<li>${text}</li>`)

  expect(html`<ul title="${'"\''}">${list}${undefined}${3}</ul>`.markup).toBe(
    '<ul title="&quot;&#39;"><li>a &amp; b</li><li>&lt;i&gt;</li>3</ul>'
  )
})

test('whatever a text holds, it stays one text and one attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { childNodes } = parseFragment(html`<p title="${text}">-${text}-</p>`.markup)
      const [only] = childNodes as { attrs?: unknown[]; childNodes?: { nodeName: string }[] }[]

      expect([childNodes.length, only?.attrs?.length]).toEqual([1, 1])
      expect(only?.childNodes?.map(({ nodeName }) => nodeName)).toEqual(['#text'])
    })
  )
})
