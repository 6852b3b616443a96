import { expect, test } from 'vitest'
import type { Page } from '../../src/policy/page.ts'
import { pageIn, sectionsOf } from '../support/page-parts.ts'
import { contentText, type Files, problemsFrom, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const ENGLISH = { lang: 'en', dir: 'ltr' }
const OWN = { lang: null, dir: null }
/** A cell that says nothing besides its text. */
const PLAIN = { href: null, notes: [], lines: [] }

/** The cookie page of a tenant in a language, with the texts of some languages and with changes. */
function pageWith(locale: string, texts: readonly string[], changes: Files = {}): Page {
  const tenant = tenantWith(`locales: [${locale}]`)
  const site = siteFrom({ 'tenants/acme.yaml': tenant, ...textsIn(...texts), ...changes })
  return pageIn(site, `acme/${locale}/cookies`)
}

/** A file of the French texts with a part of its text changed. */
function french(path: string, from: string | RegExp, to: string): Files {
  const text = contentText(`content/fr/${path}`)
  expect(text).toMatch(from)
  return { [`content/fr/${path}`]: text.replace(from, to) }
}

/** The languages in which a page has texts, beside its own. */
function languagesOf(part: unknown): Set<string> {
  const found = new Set<string>()
  JSON.stringify(part, (key, value) => {
    if (key === 'lang' && typeof value === 'string') found.add(value)
    return value
  })
  return found
}

const section = (page: Page, id: string) => page.sections.find((one) => one.id === id)
const noticeOf = ({ fallbackNotice }: Page) => fallbackNotice?.text.replaceAll('\u00a0', ' ')

test('a page whose texts are all in its language marks none, and has no notice', () => {
  const { fallbackNotice, sections, strings, title } = pageWith('fr', ['fr'])

  expect(fallbackNotice).toBeNull()
  expect(languagesOf([sections, strings, title])).toEqual(new Set())
})

test('a language with a region falls back to the language, with the language on each part', () => {
  const page = pageWith('fr-ca', ['fr'])
  const { sections, strings, title } = page
  const headings = sections.map(({ heading, lang, dir }) => [heading.lang, lang, dir])

  expect([page.lang, page.dir]).toEqual(['fr-CA', 'ltr'])
  expect(headings).toEqual(sections.map(() => ['fr', 'fr', 'ltr']))
  expect(languagesOf([sections, strings, title])).toEqual(new Set(['fr']))
  expect([title.lang, strings.lastUpdate.lang, page.fallbackNotice?.lang]).toEqual([
    'fr',
    'fr',
    'fr'
  ])
})

test('a page that is all in another language says so, in that language', () => {
  expect(noticeOf(pageWith('fr-ca', ['fr']))).toBe(
    'Cette page n’est pas encore disponible en français canadien. Elle est affichée en français.'
  )
})

test('a text of the region is taken before that of the language', () => {
  const page = pageWith('fr-ca', ['fr'], {
    'content/fr-ca/strings.yaml': 'lastUpdate: "Mise à jour :"\n'
  })

  expect([page.strings.lastUpdate, page.strings.noCookies.lang]).toEqual([
    { text: 'Mise à jour :', ...OWN },
    'fr'
  ])
  expect(noticeOf(page)).toContain('Certaines parties')
})

test('a string that is missing is in English, and a notice in the language of the page says so', () => {
  const page = pageWith('fr', ['fr'], french('strings.yaml', /^lastUpdate: .*\n/m, ''))

  expect(page.strings.lastUpdate).toEqual({ text: 'Last update:', ...ENGLISH })
  expect(languagesOf(page.sections)).toEqual(new Set())
  expect([page.fallbackNotice?.lang, noticeOf(page)]).toEqual([
    null,
    'Certaines parties de cette page ne sont pas encore disponibles en français. Elles sont affichées en anglais.'
  ])
})

test('a group of strings that is missing is in English, and so are its durations', () => {
  const page = pageWith('fr', ['fr'], french('strings.yaml', /^durations:\n( .*\n)+/m, ''))
  const cells = section(page, 'cookies-used')?.tables?.[0]?.rows[0]

  expect(cells?.map(({ column, lang }) => [column, lang])).toEqual([
    ['provider', null],
    ['function', null],
    ['name', null],
    ['purpose', null],
    ['duration', 'en']
  ])
  expect(cells?.at(-1)).toEqual({ column: 'duration', text: '2 weeks', ...ENGLISH, ...PLAIN })
})

test('one sentence of a duration that is missing is in English, and the other durations are not', () => {
  const page = pageWith('fr', ['fr'], {
    ...french('strings.yaml', /^ {2}session: .*\n/m, ''),
    'tenants/acme.yaml': tenantWith(
      'locales: [fr]',
      'cookies: [{ use: sessionid, duration: session, covers: [{ name: s1, duration: P2W }] }]'
    )
  })
  const cells = section(page, 'cookies-used')?.tables?.[0]?.rows[0]
  const lines = [{ name: 's1', text: '2\u00a0semaines', ...OWN }]

  expect(cells?.at(-1)).toEqual({
    column: 'duration',
    text: 'Until you close the browser',
    ...ENGLISH,
    ...PLAIN,
    lines
  })
  expect(noticeOf(page)).toContain('en anglais')
})

test('a section that is missing is in English: its heading and its text', () => {
  const page = pageWith('fr', ['fr'], { 'content/fr/cookies/what-is-a-cookie.md': undefined })

  expect(section(page, 'what-is-a-cookie')).toMatchObject({
    heading: { text: 'What is a cookie?', ...ENGLISH },
    ...ENGLISH
  })
  expect(section(page, 'browser-settings')).toMatchObject({ heading: OWN, ...OWN })
  expect(noticeOf(page)).toContain('en anglais')
})

test('a section without its text is not translated yet', () => {
  const text = '---\ntitle: Quoi ?\n---\n'
  const page = pageWith('fr', ['fr'], { 'content/fr/cookies/what-is-a-cookie.md': text })

  expect(section(page, 'what-is-a-cookie')).toMatchObject(ENGLISH)
})

test('a section whose title is misspelt has a mistake', () => {
  const path = 'content/fr/cookies/what-is-a-cookie.md'

  expect(problemsFrom({ ...textsIn('fr'), [path]: '---\ntitel: Quoi ?\n---\nTexte.\n' })).toEqual([
    `${path}:2:1 unknown-key`
  ])
})

test('a word of the catalog that is missing is in English', () => {
  const page = pageWith(
    'fr',
    ['fr'],
    french('catalog/opendatasoft.yaml', /^ {2}purpose: .*\n/m, '')
  )
  const cells = section(page, 'cookies-used')?.tables?.[0]?.rows[0]

  expect(cells?.map(({ lang }) => lang)).toEqual([null, null, null, 'en', null])
  expect(cells?.[3]).toEqual({
    column: 'purpose',
    text: 'To remember the user from one page to another',
    ...ENGLISH,
    ...PLAIN
  })
})

test('the words of a service that has none are in English', () => {
  const page = pageWith('fr', ['fr'], { 'content/fr/catalog/opendatasoft.yaml': undefined })
  const cells = section(page, 'cookies-used')?.tables?.[0]?.rows[0]

  expect(cells?.map(({ lang }) => lang)).toEqual([null, 'en', null, 'en', null])
})

test('a section with fewer sentences than its source is shown in the source', () => {
  const shorter = french('cookies/kinds-of-cookies.md', /\. [^.]*\.\n/, '.\n')
  const page = pageWith('fr', ['fr'], shorter)

  expect(section(page, 'kinds-of-cookies')).toMatchObject(ENGLISH)
})

test('a section with more sentences than its source is shown', () => {
  const longer = french('cookies/kinds-of-cookies.md', /\n$/, ' Une phrase de plus.\n')

  expect(section(pageWith('fr', ['fr'], longer), 'kinds-of-cookies')).toMatchObject(OWN)
})

test('a string with fewer sentences than its source is shown in the source', () => {
  const source = contentText('content/en/strings.yaml').replace(
    /^noCookies: .*/m,
    'noCookies: This site sets no cookies. None at all.'
  )
  const page = pageWith('fr', ['fr'], { 'content/en/strings.yaml': source })

  expect(page.strings.noCookies).toEqual({
    text: 'This site sets no cookies. None at all.',
    ...ENGLISH
  })
})

test('a text from left to right on a page from right to left is marked so', () => {
  const page = pageWith('ar', ['ar'], { 'content/ar/cookies/what-is-a-cookie.md': undefined })

  expect([page.dir, section(page, 'what-is-a-cookie')?.dir]).toEqual(['rtl', 'ltr'])
})

test('a page falls back to no third language', () => {
  const files = { ...textsIn('fr', 'es'), 'content/fr/cookies/what-is-a-cookie.md': undefined }
  const site = siteFrom({ ...files, 'tenants/acme.yaml': tenantWith('locales: [fr, es]') })

  expect(languagesOf(pageIn(site, 'acme/fr/cookies').sections)).toEqual(new Set(['en']))
})

test('a language of which no file exists, in no region either, is no language to publish in', () => {
  const tenant = { 'tenants/acme.yaml': tenantWith('locales: [fr, de-at]') }

  expect(problemsFrom({ ...textsIn('fr'), ...tenant })).toEqual([
    'tenants/acme.yaml:6:15 locale-without-content'
  ])
})

test('a page falls back section by section, and shows the same sections', () => {
  const files = { ...textsIn('fr'), 'content/fr/cookies/intro-service.md': undefined }
  const site = siteFrom({ ...files, 'tenants/acme.yaml': tenantWith('locales: [fr, en]') })

  expect(sectionsOf(site, 'acme/fr/cookies')).toEqual(sectionsOf(site, 'acme/en/cookies'))
})
