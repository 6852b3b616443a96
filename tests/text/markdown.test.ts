import { expect, test } from 'vitest'
import { blocksOf, fillHtml, renderMarkdown } from '../../src/text/markdown.ts'

const html = (text: string, values = {}) => fillHtml(renderMarkdown(text).parts, values)

test('placeholders are filled with text that is never read as Markdown or HTML', () => {
  expect(html('Hello *{name}*', { name: '**<b>{name}**' })).toBe(
    '<p>Hello <em>**&lt;b&gt;{name}**</em></p>\n'
  )
})

test('a placeholder is the target of a link', () => {
  expect(html('[go]({url})', { url: 'https://a.org/?a="b"&c' })).toBe(
    '<p><a href="https://a.org/?a=&quot;b&quot;&amp;c">go</a></p>\n'
  )
})

test('in a text from right to left a value is isolated, but not as the target of a link', () => {
  const { parts } = renderMarkdown('{name} [{url}]({url})')

  expect(fillHtml(parts, { name: 'A (B)', url: 'https://a.org' }, 'rtl')).toBe(
    '<p><bdi>A (B)</bdi> <a href="https://a.org"><bdi>https://a.org</bdi></a></p>\n'
  )
})

test('a backslash before a brace keeps it as text', () => {
  expect(html('\\{name}', { name: 'x' })).toBe('<p>{name}</p>\n')
})

test('raw HTML, entities of scripts and images are text', () => {
  expect(html('<img src=x onerror=alert(1)> &lt;script&gt;')).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt; &lt;script&gt;</p>\n'
  )
})

test('a character that marks gaps cannot come from a text', () => {
  expect(html('a\u0000name\u0000b', { name: 'x' })).toBe('<p>a\ufffdname\ufffdb</p>\n')
})

test('links, headings and placeholders are found with their lines', () => {
  expect(renderMarkdown('One {a}\n\n## Two\n\n[x](https://a.org)\n').findings).toEqual([
    { kind: 'placeholder', value: 'a', lines: [0, 1] },
    { kind: 'heading', value: '', lines: [2, 3] },
    { kind: 'link', value: 'https://a.org', lines: [4, 5] }
  ])
})

test('a placeholder is the whole target of a link, or none', () => {
  const { findings, parts } = renderMarkdown('[a](https://a.org/{url}) [b]({url}/x)')

  expect(findings.map(({ kind, value }) => [kind, value])).toEqual([
    ['link', 'https://a.org/%7Burl%7D'],
    ['link', '%7Burl%7D/x']
  ])
  expect(parts).toHaveLength(1)
})

test('a placeholder without a value leaves nothing', () => {
  expect(html('a{name}b')).toBe('<p>ab</p>\n')
})

test('paragraphs and items are given as they are read, with their links and lines', () => {
  const text = 'Go **to** [{host}]({url})\nor *[x](https://a.org)*.\n\n- One.\n- Two.\n'

  expect(blocksOf(text)).toEqual([
    { text: 'Go to {host} or x.', links: ['{host}', 'x'], targets: ['url'], lines: [0, 2] },
    { text: 'One.', links: [], targets: [], lines: [3, 4] },
    { text: 'Two.', links: [], targets: [], lines: [4, 5] }
  ])
})

test('as many blocks are given as sentences are counted for', () => {
  const text = 'One.\n\n> Two. Three.\n\n1. Four.\n\n   Five.\n\n```\ncode\n```\n'

  expect(blocksOf(text)).toHaveLength(renderMarkdown(text).sentences.length)
})
