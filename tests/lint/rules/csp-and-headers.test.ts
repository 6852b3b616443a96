import { expect, test } from 'vitest'
import { saidOfPage } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const said = (...changes: readonly (readonly [string, string])[]) =>
  saidOfPage('csp-and-headers', pageText(...changes))

test('a page runs nothing, and has no style in its text', () => {
  expect(said(['<h1>', '<script>a()</script><h1 style="color:red" onclick="b()">'])).toEqual([
    'A page has a style in its text.',
    'A page has an event handler in its text.',
    'A page runs a script.'
  ])
})

test('a page loads nothing from others', () => {
  expect(said(['../../../_assets/policy.css', 'https://cdn.example.com/a.css'])).toEqual([
    'A page loads https://cdn.example.com/a.css.'
  ])
})

test('data for search engines is no script, and the canonical address loads nothing', () => {
  expect(said(['</head>', '<script type="application/ld+json">{}</script></head>'])).toEqual([])
})
