import { expect, test } from 'vitest'
import { tenantWith } from '../support/bad-inputs.ts'
import { projectFiles } from '../support/project-files.ts'
import { type Files, problemsFrom, siteFrom, TENANT } from '../support/site-from.ts'

/** The English content once more as that of another language. */
function contentAs(locale: string): Files {
  const english = projectFiles().filter(({ path }) => path.startsWith('content/en/'))
  return Object.fromEntries(
    english.map(({ path, text }) => [path.replace('content/en/', `content/${locale}/`), text])
  )
}

test('with an error there is nothing to publish, not even what is right', () => {
  const { pages, tenantList, tenants } = siteFrom({ 'tenants/beta.yaml': 'name: Beta\n' })

  expect({ pages, tenantList, tenants }).toEqual({
    pages: [],
    tenantList: undefined,
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

test('the list of tenants is in English where there is content in English', () => {
  const { tenantList } = siteFrom({
    ...contentAs('ar'),
    'tenants/acme.yaml': tenantWith('locales: [ar, en]')
  })

  expect(tenantList).toEqual({
    path: 'index.html',
    top: '',
    lang: 'en',
    dir: 'ltr',
    title: 'Policy pages',
    text: 'Every site whose policy pages are published here.',
    columns: { site: 'Site', host: 'Host', pages: 'Pages', updated: 'Last update' },
    tenants: [
      {
        name: 'Acme',
        host: 'acme.example.org',
        updated: { date: '2026-01-31', words: 'January 31, 2026' },
        pages: [
          { href: 'acme/ar/cookies/index.html', lang: 'ar', title: 'Cookies policy' },
          { href: 'acme/en/cookies/index.html', lang: 'en', title: 'Cookies policy' }
        ]
      }
    ]
  })
})

test('the list of tenants is in the first language where there is none in English', () => {
  const english = Object.keys(contentAs('en')).map((path) => [path, undefined])
  const { tenantList, pages } = siteFrom({
    ...Object.fromEntries(english),
    ...contentAs('pt-br'),
    ...contentAs('ar'),
    'tenants/acme.yaml': tenantWith('locales: [pt-br, ar]')
  })

  expect([tenantList?.lang, tenantList?.dir]).toEqual(['ar', 'rtl'])
  expect(pages.map(({ lang, dir, top }) => [lang, dir, top])).toEqual([
    ['pt-BR', 'ltr', '../'],
    ['pt-BR', 'ltr', '../../../'],
    ['ar', 'rtl', '../../../']
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
