import { expect, test } from 'vitest'
import type { Page } from '../../../src/policy/page.ts'
import { pageWith, saidOfPage } from '../../support/found-on-page.ts'
import { type Files, textsIn } from '../../support/site-from.ts'
import { tenantWith } from '../../support/tenant-with.ts'

const NAME = '<code translate="no" dir="ltr">sessionid</code>'

const said = (html: string | ((page: Page) => string), locale = 'en', files: Files = {}) =>
  saidOfPage('lang-dir-valid', {
    html,
    files: { ...textsIn(locale), 'tenants/acme.yaml': tenantWith(`locales: [${locale}]`), ...files }
  })

test('the page has to say its own language and direction', () => {
  expect(said(pageWith(NAME), 'ar')).toEqual([
    '2: The page does not say in which direction its language is written.',
    '2: The page says that it is in "en", and it is in "ar".'
  ])
})

test('a tag that is none, and a text in the direction of another language are found', () => {
  expect(said(pageWith(`${NAME}<p lang="en_GB">a</p>\n<p lang="ar">b</p>`))).toEqual([
    '11: lang="en_GB" is no language tag.',
    '12: A text in "ar" stands in the direction of another language.'
  ])
})

test('a text that is shown in English for want of a translation has to say so', () => {
  const html = (mark: string) => (page: Page) =>
    pageWith(`${NAME}<h2${mark}>${page.sections[1]?.heading.text}</h2>`).replace('"en"', '"fr"')
  const without = { 'content/fr/cookies/what-is-a-cookie.md': undefined }

  expect(said(html(''), 'fr', without)).toEqual([
    '1: A text in "en" does not say so: "What is a cookie?".'
  ])
  expect(said(html(' lang="en"'), 'fr', without)).toEqual([])
})

test('the name of a cookie is neither translated nor turned', () => {
  expect(said(pageWith('<code>sessionid</code>'))).toEqual([
    '1: The name "sessionid" may be translated, or turned around, like a word.'
  ])
  expect(said(pageWith(`${NAME}<p lang="ar" dir="rtl">b</p>`))).toEqual([])
})
