import { expect, test } from 'vitest'
import { buildSite } from '../../src/policy/build-site.ts'
import type { Page } from '../../src/policy/page.ts'
import { INVENTORY } from '../support/inventory.ts'
import { projectFiles } from '../support/project-files.ts'

const { pages, sitemaps, tenantLists, diagnostics } = buildSite(projectFiles())

const PORTALS = ['public', 'inai', 'icann', 'gpseo']
const ALL = [...PORTALS, 'opendatasoft.com']

function pageOf(tenant: string): Page {
  const page = pages.find(({ path }) => path === `${tenant}/en/cookies/index.html`)
  if (page === undefined) throw new Error(`no page of ${tenant}`)
  return page
}

const section = (tenant: string, id: string) => pageOf(tenant).sections.find((one) => one.id === id)
const table = (tenant: string) => section(tenant, 'cookies-used')?.tables?.[0]
const rowsOf = (tenant: string) => table(tenant)?.rows.map((row) => row.map(({ text }) => text))
const columnsOf = (tenant: string) => table(tenant)?.columns.map(({ key }) => key)

test('the project has no error, and one warning: nobody has confirmed a controller for inai', () => {
  expect(diagnostics.map(({ file, code, severity }) => [file, code, severity])).toEqual([
    ['tenants/inai.yaml', 'no-controller', 'warning']
  ])
})

test('every tenant has its pages, and its main page once more at the top of its folder', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    INVENTORY.flatMap(({ id, paths }) => [`${id}/index.html`, ...paths])
  )
})

test.for(PORTALS)('%s lists the cells of its document, in the order of its document', (tenant) => {
  expect(columnsOf(tenant)).toEqual(['provider', 'function', 'name', 'purpose', 'duration'])
  expect(rowsOf(tenant)).toEqual([
    [
      'Opendatasoft',
      'Authentication (front and back office)',
      'sessionid',
      'To remember the user from one page to another',
      '2 weeks'
    ],
    [
      'Opendatasoft',
      'Language selection (front and back office)',
      'django_language',
      "To remember the visitor's language",
      '12 months'
    ],
    [
      'Opendatasoft',
      'API (CSRF) (front et back office)',
      'csrftoken',
      'To retrieve data via API calls',
      'Up to 12 months'
    ],
    [
      'Opendatasoft',
      'Choices related to your cookie preferences',
      'cookies_preferences',
      "To remember the visitor's cookie preferences",
      '6 months'
    ]
  ])
})

test('opendatasoft.com has no provider column, a full stop, and the cookies of Beamer', () => {
  expect(columnsOf('opendatasoft.com')).toEqual(['function', 'name', 'purpose', 'duration'])
  expect(rowsOf('opendatasoft.com')).toEqual([
    [
      'Authentication (front and back office)',
      'sessionid',
      'To remember the user from one page to another.',
      '2 weeks'
    ],
    [
      'Language selection (front and back office)',
      'django_language',
      "To remember the visitor's language",
      '12 months'
    ],
    [
      'API (CSRF) (front et back office)',
      'csrftoken',
      'To retrieve data via API calls',
      'Up to 12 months'
    ],
    [
      'Choices related to your cookie preferences',
      'cookies_preferences',
      "To remember the visitor's cookie preferences",
      '6 months'
    ],
    [
      'Notification',
      '_BEAMER*',
      'To receive notifications about new products in the interface',
      'Up to 300 days'
    ]
  ])
})

test('the cookies that the pattern _BEAMER* covers are listed with their durations', () => {
  const lines = table('opendatasoft.com')?.rows[4]?.[3]?.lines

  expect(lines?.map(({ name, text }) => ({ name, text }))).toEqual([
    { name: '_BEAMER_USER_ID_*', text: '300 days' },
    { name: '_BEAMER_DATE_*', text: '300 days' },
    { name: '_BEAMER_FIRST_VISIT_*', text: '300 days' },
    { name: '_BEAMER_FILTER_BY_URL_*', text: '20 minutes' }
  ])
})

/** What the operators have stated since. */
const LATER: Readonly<Record<string, readonly [number, string][]>> = {
  gpseo: [[3, 'How to complain']],
  icann: [[3, 'Privacy notice']],
  'opendatasoft.com': [
    [3, 'How to complain'],
    [3, 'Privacy notice']
  ],
  public: [
    [3, 'How to complain'],
    [3, 'Privacy notice']
  ]
}

test.for(ALL)(
  '%s has the headings of its document in their order, then the later ones',
  (tenant) => {
    const platform = tenant === 'opendatasoft.com' ? tenant : `https://${tenant}.opendatasoft.com`
    const { sections } = pageOf(tenant)

    expect(
      sections
        .filter(({ as }) => as !== 'notice')
        .map(({ level, heading }) => [level, heading.text])
    ).toEqual([
      [1, 'Cookies policy'],
      [2, 'What is a cookie?'],
      [3, 'Several types of cookies exist'],
      [2, `What cookies are used on the ${platform} platform`],
      [2, 'How to change your choice'],
      [2, 'How to manage cookies in your browser'],
      [2, 'Who to contact'],
      ...(LATER[tenant] ?? [])
    ])
    expect(table(tenant)?.heading.text).toBe(
      'Cookies necessary for the platform to function properly/functionality cookies'
    )
  }
)

test('opendatasoft.com has its own introduction and its date, the portals have theirs', () => {
  expect(pageOf('opendatasoft.com').sections[0]?.bodyHtml).toContain('Opendatasoft uses cookies')
  expect(pageOf('opendatasoft.com').updated).toEqual({
    date: '2021-03-30',
    words: 'March 30, 2021'
  })
  expect(pageOf('public').sections[0]?.bodyHtml).toContain('We use cookies so that this site works')
  expect(pageOf('public').updated).toEqual({ date: '2026-11-23', words: 'November 23, 2026' })
})

test('inai says that the body was dissolved, since when, and who took over', () => {
  const notice = section('inai', 'dissolved-body')

  expect(notice?.bodyHtml).toContain('Personales (INAI)</strong> was dissolved on March 21, 2025')
  expect(notice?.bodyHtml).toContain('Secretaría Anticorrupción y Buen Gobierno</a> took over')
  expect(section('inai', 'contact-controller')).toBeUndefined()
  expect(ALL.filter((tenant) => section(tenant, 'dissolved-body'))).toEqual(['inai'])
})

test("the title names the tenant and its host, and the address is the tenant's own", () => {
  const { title, canonicalUrl, lang, dir, top } = pageOf('gpseo')

  expect({ title: title.text, canonicalUrl, lang, dir, top }).toEqual({
    title: 'Cookies policy – Grand Paris Seine & Oise (gpseo.opendatasoft.com)',
    canonicalUrl: 'https://gpseo.opendatasoft.com/en/cookies/',
    lang: 'en',
    dir: 'ltr',
    top: '../../../'
  })
})

test('the list of tenants links to each page', () => {
  expect(
    tenantLists[0]?.tenants.map(({ host, pages }) => [host, pages.map(({ href }) => href)])
  ).toEqual(INVENTORY.map(({ host, paths }) => [host, paths]))
})

test('each tenant has a sitemap with each of its pages', () => {
  const addresses = (host: string, paths: readonly string[]) =>
    paths.map((path) => path.replace(/^[^/]+/, `https://${host}`).replace('index.html', ''))

  expect(sitemaps.map(({ path, entries }) => [path, entries.map(({ url }) => url)])).toEqual(
    INVENTORY.map(({ id, host, paths }) => [`${id}/sitemap.xml`, addresses(host, paths)])
  )
})

test('gpseo says in its accessibility statement that no audit is on file', () => {
  const statement = pages.find(({ path }) => path === 'gpseo/en/accessibility/index.html')

  expect(statement?.sections.map(({ id }) => id)).toEqual([
    'intro-fr',
    'status-not-audited',
    'non-accessible-content',
    'preparation',
    'feedback',
    'enforcement-fr'
  ])
  expect(statement?.updated.date).toBe('2026-11-25')
})

test('every page is whole in its own language', () => {
  expect(pages.filter(({ fallbackNotice }) => fallbackNotice !== null)).toEqual([])
})
