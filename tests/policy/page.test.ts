import { expect, test } from 'vitest'
import { ownWords } from '../../src/content/words.ts'
import type { Page } from '../../src/policy/page.ts'
import { type Files, problemsFrom, siteFrom, TENANT, textsIn } from '../support/site-from.ts'
import { askingTenant, tenantWith } from '../support/tenant-with.ts'

function page(files: Files, path = 'acme/en/cookies/index.html'): Page {
  const { pages, diagnostics } = siteFrom(files)
  const found = pages.find((one) => one.path === path)
  if (found === undefined) throw new Error(JSON.stringify(diagnostics))
  return found
}

const ids = (files: Files) => page(files).sections.map(({ id }) => id)
const acme = (...lines: string[]): Files => ({ 'tenants/acme.yaml': tenantWith(...lines) })
const asking = (...lines: string[]): Files => ({ 'tenants/acme.yaml': askingTenant(...lines) })
const record = (category: string) =>
  `{ name: ${category}, provider: A, category: ${category}, duration: session, function: F, purpose: { en: To test } }`

test('cookies stand in one table for each category, in a fixed order', () => {
  const { sections } = page(
    asking(`cookies: [${record('marketing')}, sessionid, ${record('statistics')}]`)
  )
  const tables = sections.flatMap((section) => section.tables ?? [])

  expect(tables.map(({ category, level, caption }) => [category, level, caption.text])).toEqual([
    ['necessary', 3, 'Necessary cookies on acme.example.org'],
    ['statistics', 3, 'Statistics cookies on acme.example.org'],
    ['marketing', 3, 'Advertising cookies on acme.example.org']
  ])
})

test('the introduction denies web analytics only where no cookie is for statistics', () => {
  expect(ids(acme())[0]).toBe('intro-service')
  expect(ids(asking(`cookies: [${record('statistics')}]`))[0]).toBe('intro-service-statistics')
})

test('a tenant without cookies has a page with no table', () => {
  const used = page(acme('cookies: []')).sections.find(({ id }) => id === 'cookies-used')

  expect(used?.tables).toEqual([])
})

test('with a preferences page, the reader is sent there', () => {
  const files = acme('preferencesUrl: https://acme.example.org/cookies?a=1&b=2')
  const section = page(files).sections.find(({ id }) => id === 'change-your-choice-page')

  expect(section?.bodyHtml).toContain(
    '<a href="https://acme.example.org/cookies?a=1&amp;b=2">the cookie settings of acme.example.org</a>'
  )
  expect(ids(files)).not.toContain('no-choice')
})

test('the controller is named with every way to reach it', () => {
  const files = acme(
    'controller: { name: Acme Council, email: a@acme.org, url: https://acme.org, address: 1 Square }'
  )
  const section = page(files).sections.find(({ id }) => id === 'contact-controller')

  expect(section?.bodyHtml).toContain('Acme Council is answerable for this site')
  expect(section?.contact).toEqual([
    { label: ownWords('E-mail:'), text: 'a@acme.org', href: 'mailto:a@acme.org' },
    { label: ownWords('Web:'), text: 'https://acme.org', href: 'https://acme.org' },
    { label: ownWords('Post:'), text: '1 Square', href: null }
  ])
})

test('a tenant in two languages has a page in each, and the first one at its top', () => {
  const { pages } = siteFrom({ ...textsIn('fr'), ...acme('locales: [fr, en]') })

  expect(pages.map(({ path, lang, canonicalUrl }) => [path, lang, canonicalUrl])).toEqual([
    ['acme/index.html', 'fr', 'https://acme.example.org/fr/cookies/'],
    ['acme/fr/cookies/index.html', 'fr', 'https://acme.example.org/fr/cookies/'],
    ['acme/en/cookies/index.html', 'en', 'https://acme.example.org/en/cookies/']
  ])
})

test('markup and template syntax in a text of a tenant stay text', () => {
  const name = '<b>{{ 7 * 7 }}</b> {% raw %} {host} *x* & "y"'
  const { site, sections, title } = page({
    'tenants/acme.yaml': tenantWith(
      `name: '${name}'`,
      `controller: { name: '${name}', email: a@b.org }`
    )
  })
  const contact = sections.find(({ id }) => id === 'contact-controller')

  expect(site.name).toBe(name)
  expect(title.text).toBe(`Cookies policy – ${name} (acme.example.org)`)
  expect(contact?.bodyHtml).toBe(
    '<p>&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt; {% raw %} {host} *x* &amp; &quot;y&quot; is answerable for this site and for the cookies on it. Write to it with any question about this page or about your data.</p>\n'
  )
})

test('HTML and template syntax in a section are shown as text', () => {
  const text = '---\ntitle: What?\n---\n<script>alert(1)</script> {{ x }} {% y %} `{host}`\n'
  const section = page({ 'content/en/cookies/what-is-a-cookie.md': text }).sections[1]

  expect(section?.bodyHtml).toBe(
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; {{ x }} {% y %} <code>{host}</code></p>\n'
  )
})

test('only the tenants that are asked for count, with their own problems', () => {
  const files = { 'tenants/beta.yaml': 'name: Beta\n', 'tenants/gamma.yaml': TENANT }
  const { pages, diagnostics } = siteFrom({ ...files, 'tenants/gamma.yaml': undefined }, ['acme'])

  expect(pages.map(({ tenant }) => tenant)).toEqual(['acme', 'acme'])
  expect(diagnostics).toEqual([])
  expect(siteFrom(files, ['acme']).diagnostics.map(({ code }) => code)).toEqual(['same-host'])
  expect(problemsFrom(files)).toEqual([
    'tenants/beta.yaml:1:1 missing-key',
    'tenants/gamma.yaml:2:6 same-host'
  ])
})

test('a page holds every word that its template prints', () => {
  const { sections, summary, contents, ...rest } = page({})

  expect(rest).toEqual({
    tenant: 'acme',
    locale: 'en',
    policy: 'cookies',
    path: 'acme/en/cookies/index.html',
    top: '../../../',
    canonicalUrl: 'https://acme.example.org/en/cookies/',
    lang: 'en',
    dir: 'ltr',
    title: ownWords('Cookies policy – Acme (acme.example.org)'),
    description: 'Which cookies Acme (acme.example.org) uses, and how you can change your choice.',
    brand: { name: null, styleSheet: null, logo: null, headerLinks: [], footerLinks: [] },
    site: { name: 'Acme', host: 'acme.example.org', url: 'https://acme.example.org' },
    publisher: {
      type: 'Organization',
      name: 'Acme Council',
      address: null,
      email: 'privacy@acme.example.org',
      url: null
    },
    updated: { date: '2026-01-31', words: 'January 31, 2026' },
    lead: 1,
    languages: [],
    openGraph: { locale: 'en_US', others: [] },
    alternates: [
      { hreflang: 'en', url: 'https://acme.example.org/en/cookies/' },
      { hreflang: 'x-default', url: 'https://acme.example.org/en/cookies/' }
    ],
    policies: [],
    fallbackNotice: null,
    pdf: null,
    strings: {
      skipToContent: ownWords('Skip to the content'),
      backToSite: ownWords('Back to acme.example.org'),
      lastUpdate: ownWords('Last update:'),
      downloadPdf: ownWords('Download as PDF'),
      noCookies: ownWords('This site sets no cookies.'),
      contents: ownWords('On this page'),
      languages: ownWords('This page in other languages'),
      otherPolicies: ownWords('Other policies of this site'),
      headerLinks: ownWords('Main pages of this site'),
      footerLinks: ownWords('Further pages of this site')
    },
    contentHash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
    data: { href: 'cookies.json', title: ownWords('The same list of cookies as data (JSON)') }
  })
  expect(summary?.heading).toEqual(ownWords('In short'))
  expect(contents[0]).toEqual({
    href: '#what-is-a-cookie',
    text: ownWords('What is a cookie?')
  })
  expect(sections.map(({ id, as, level }) => [id, as, level])).toEqual([
    ['intro-service', 'opening', 1],
    ['what-is-a-cookie', 'section', 2],
    ['kinds-of-cookies', 'section', 3],
    ['cookies-used', 'section', 2],
    ['no-choice', 'section', 2],
    ['browser-settings', 'section', 2],
    ['contact-controller', 'section', 2]
  ])
})

test('each section shows what the policy says, and only that', () => {
  const shown = page({}).sections.map(({ id, tables, contact }) => [
    id,
    tables?.map(({ heading }) => heading.text),
    contact
  ])

  expect(shown.filter(([, tables, contact]) => tables !== undefined || contact !== null)).toEqual([
    [
      'cookies-used',
      ['Cookies necessary for the platform to function properly/functionality cookies'],
      null
    ],
    [
      'contact-controller',
      undefined,
      [
        {
          label: ownWords('E-mail:'),
          text: 'privacy@acme.example.org',
          href: 'mailto:privacy@acme.example.org'
        }
      ]
    ]
  ])
})

test('the host has its port, and the address of the site no slash, query or fragment at its end', () => {
  const { site, canonicalUrl } = page(acme('url: https://acme.example.org:8443/portal/?a=1#b'))

  expect([site, canonicalUrl]).toEqual([
    {
      name: 'Acme',
      host: 'acme.example.org:8443',
      url: 'https://acme.example.org:8443/portal'
    },
    'https://acme.example.org:8443/portal/en/cookies/'
  ])
})

test('where nothing is said, the platform is named by its address', () => {
  expect(page({}).sections[3]?.heading.text).toBe(
    'What cookies are used on the https://acme.example.org platform'
  )
})

test('the opening stands first', () => {
  const policy =
    'sections: [{ id: what-is-a-cookie, shows: tables }, { id: intro-service, as: opening }]'
  const problems = problemsFrom({ 'content/policies/cookies.yaml': policy })

  expect(problems.filter((problem) => !problem.endsWith('section-unused'))).toEqual([
    'content/policies/cookies.yaml:1:1 opening-not-one'
  ])
})
