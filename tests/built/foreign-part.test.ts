import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { htmlFindings } from '../support/html-validator.ts'
import { buildPages } from '../support/page-server.ts'

const { folder } = buildPages({
  'content/fr/cookies/what-is-a-cookie.md': undefined,
  'content/ar/cookies/what-is-a-cookie.md': undefined
})
const htmlOf = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8')

const FRENCH = 'public/fr/cookies'
const ARABIC = 'icann/ar/cookies'

test.for([FRENCH, ARABIC])(
  'on /%s/ a section without translation says that it is English',
  (path) => {
    expect(htmlOf(path)).toContain(
      `<section id="what-is-a-cookie">
<h2 lang="en" dir="ltr">What is a cookie?</h2>
<div lang="en" dir="ltr">
<p>A cookie is `
    )
  }
)

test('a notice below the heading tells the reader, in the language of the page', () => {
  const notices = [FRENCH, ARABIC, 'public/de/cookies'].map((path) =>
    [...htmlOf(path).matchAll(/<\/time><\/p>\n(?:.*\n)?<p class="fallback">(.*)<\/p>/g)].map(
      ([, text]) => text
    )
  )

  expect(notices).toEqual([
    [expect.stringContaining('français')],
    [expect.stringContaining('العربية')],
    []
  ])
})

test.for([FRENCH, ARABIC])('its heading is English in the contents of /%s/ too', (path) => {
  expect(htmlOf(path)).toContain(
    '<a href="#what-is-a-cookie"><span lang="en" dir="ltr">What is a cookie?</span></a>'
  )
})

test.for([FRENCH, ARABIC])('no other part of /%s/ claims another language', (path) => {
  const [, main = ''] = /<main(.*)<\/main>/s.exec(htmlOf(path)) ?? []
  const [before = '', after = ''] = main
    .replace(/<a href="#what-is-a-cookie">.*?<\/a>/, '')
    .split(/<section id="what-is-a-cookie">.*?<\/section>/s)

  expect([before, after].map((part) => /lang="/.test(part))).toEqual([false, false])
})

test.for([FRENCH, ARABIC])('html-validate finds nothing in /%s/', async (path) => {
  expect(await htmlFindings(htmlOf(path))).toEqual([])
})
