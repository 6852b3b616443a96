import { expect, test } from 'vitest'
import { ownWords } from '../../src/content/words.ts'
import { problemsFrom, siteFrom, TENANT, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

test('with an error there is nothing to publish, not even what is right', () => {
  const { diagnostics: _, ...site } = siteFrom({ 'tenants/beta.yaml': 'name: Beta\n' })

  expect(site).toEqual({
    pages: [],
    files: [],
    notFoundPages: [],
    sitemaps: [],
    tenantLists: [],
    tenants: []
  })
})

test('the problems stand in the order of their places, whatever is checked first', () => {
  const files = { 'tenants/zeta.md': '', 'tenants/acme.yaml': '', 'content/en/strings.yaml': '' }

  expect(problemsFrom(files)).toEqual([
    'content/en/strings.yaml:1:1 yaml-empty',
    'tenants/acme.yaml:1:1 yaml-empty',
    'tenants/zeta.md:1:1 file-unexpected'
  ])
})

test('a mistake of a profile is reported once, for however many tenants', () => {
  const problems = problemsFrom({
    'tenants/acme.yaml': tenantWith('extends: base'),
    'tenants/beta.yaml': tenantWith('extends: base', 'url: https://beta.example.org'),
    'tenants/profiles/base.yaml': 'cookies: [sesionid]\n'
  })

  expect(problems).toEqual(['tenants/profiles/base.yaml:1:11 unknown-cookie'])
})

test('of a tenant that was not asked for there are no pages', () => {
  const files = { 'tenants/beta.yaml': tenantWith('url: https://beta.example.org') }
  const { pages, tenants } = siteFrom(files, ['beta'])

  expect(pages.map(({ path }) => path)).toEqual(['beta/index.html', 'beta/en/cookies/index.html'])
  expect(tenants).toEqual([
    { id: 'acme', host: 'acme.example.org', base: 'https://acme.example.org/' },
    { id: 'beta', host: 'beta.example.org', base: 'https://beta.example.org/' }
  ])
})

test('a tenant that was asked for and does not exist is reported with those that do', () => {
  const { diagnostics } = siteFrom({}, ['zebra'])

  expect(diagnostics.map(({ file, code, remedy }) => [file, code, remedy])).toEqual([
    ['tenants', 'unknown-tenant', 'Choose one of: acme.']
  ])
})

test('the list of tenants is in English, and names each page in the language of its heading', () => {
  const { tenantLists } = siteFrom({
    ...textsIn('ar'),
    'tenants/acme.yaml': tenantWith('locales: [ar, en-gb]')
  })

  expect(tenantLists[0]).toEqual({
    path: 'index.html',
    top: '',
    lang: 'en',
    dir: 'ltr',
    title: ownWords('Policy pages'),
    text: ownWords('Every site whose policy pages are published here.'),
    columns: {
      site: ownWords('Site'),
      host: ownWords('Host'),
      pages: ownWords('Pages'),
      updated: ownWords('Last update')
    },
    parts: [],
    tenants: [
      {
        name: 'Acme',
        host: 'acme.example.org',
        updated: { date: '2026-01-31', words: 'January 31, 2026' },
        pages: [
          {
            href: 'acme/ar/cookies/index.html',
            lang: 'ar',
            title: 'سياسة ملفات تعريف الارتباط',
            titleLang: 'ar'
          },
          {
            href: 'acme/en-gb/cookies/index.html',
            lang: 'en-GB',
            title: 'Cookies policy',
            titleLang: 'en'
          }
        ]
      }
    ]
  })
})

test('each page has the language and the direction of its folder', () => {
  const { pages } = siteFrom({
    ...textsIn('pt', 'ar'),
    'tenants/acme.yaml': tenantWith('locales: [pt-br, ar]')
  })

  expect(pages.map(({ lang, dir, top }) => [lang, dir, top])).toEqual([
    ['pt-BR', 'ltr', '../'],
    ['pt-BR', 'ltr', '../../../'],
    ['ar', 'rtl', '../../../']
  ])
})

test('without the texts in English, from which all others are made, there is no site', () => {
  const english = Object.keys(textsIn('en')).map((path) => [path, undefined])
  const files = { ...textsIn('ar'), 'tenants/acme.yaml': tenantWith('locales: [ar]') }

  expect(problemsFrom({ ...Object.fromEntries(english), ...files })).toEqual([
    'content/en/strings.yaml:1:1 strings-missing'
  ])
})

test('every tenant that shares a host is told who had it first', () => {
  const { diagnostics } = siteFrom({ 'tenants/beta.yaml': TENANT, 'tenants/gamma.yaml': TENANT })

  expect(diagnostics.map(({ file, message }) => [file, message])).toEqual([
    ['tenants/beta.yaml', 'The host acme.example.org belongs to the tenant "acme" already.'],
    ['tenants/gamma.yaml', 'The host acme.example.org belongs to the tenant "acme" already.']
  ])
})

test('a shared host counts for those who share it, and for nobody else', () => {
  const files = {
    'tenants/beta.yaml': tenantWith('url: https://beta.example.org'),
    'tenants/gamma.yaml': TENANT
  }
  const codesFor = (id: string) => siteFrom(files, [id]).diagnostics.map(({ code }) => code)

  expect([codesFor('acme'), codesFor('beta'), codesFor('gamma')]).toEqual([
    ['same-host'],
    [],
    ['same-host']
  ])
})

test('an address that a profile gives to all its tenants is reported in the profile', () => {
  const { diagnostics } = siteFrom({
    'tenants/acme.yaml': tenantWith('extends: base'),
    'tenants/beta.yaml': tenantWith('extends: base', 'url: https://beta.example.org'),
    'tenants/gamma.yaml': tenantWith('extends: base', 'url: https://gamma.example.org'),
    'tenants/profiles/base.yaml': 'publishedAt: https://policies.example.org\n'
  })

  expect(
    diagnostics.map(({ file, line, column, message }) => [file, line, column, message])
  ).toEqual([
    [
      'tenants/profiles/base.yaml',
      1,
      14,
      'The pages of this tenant would be published at https://policies.example.org/, where those of "acme" are.'
    ]
  ])
})
