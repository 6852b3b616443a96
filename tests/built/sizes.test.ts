import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { overBudget, pageSizes } from '../../bench/page-sizes.ts'
import { buildPages } from '../support/page-server.ts'

const { folder, files } = buildPages()

test('every page with its style sheet fits into the first flight of TCP, and loads nothing else', () => {
  const sizes = pageSizes(folder)

  expect(sizes.map(({ path }) => path).toSorted()).toEqual(files)
  expect(sizes.flatMap(overBudget)).toEqual([])
})

test('style sheets count', () => {
  const light = pageSizes(folder).filter(
    ({ html, htmlAndCss }) => htmlAndCss.brotli < html.brotli + 1000
  )

  expect(light).toEqual([])
})

test('a page that is too large, runs a script or loads from another host is told of', () => {
  const noise = Array.from({ length: 9000 }, (_, at) => Math.sin(at).toString(36).slice(3, 7))
  const page = `<link rel="canonical" href="https://a.example/">
<link rel="stylesheet" href="style.css"><img src="//b.example/c.png" alt="">
<script type="application/ld+json">{}</script><script src="d.js"></script>${noise.join(' ')}`
  mkdirSync(join(folder, 'heavy/en'), { recursive: true })
  writeFileSync(join(folder, 'heavy/en/index.html'), page)
  writeFileSync(join(folder, 'heavy/en/style.css'), 'a { color: red }')
  const [heavy] = pageSizes(join(folder, 'heavy'))

  expect(heavy && overBudget(heavy)).toEqual([
    expect.stringMatching(/^en\/index.html: HTML has \d{5} bytes, and 13000 are allowed\.$/),
    expect.stringMatching(
      /^en\/index.html: HTML with CSS has \d{5} bytes, and 14000 are allowed\.$/
    ),
    'en/index.html: runs 1 scripts, and none is allowed.',
    'en/index.html: loads //b.example/c.png from another host.'
  ])
})
