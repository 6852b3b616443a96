import { expect, test } from 'vitest'
import { structuredDataHtml } from '../../src/policy/structured-data.ts'
import { pageIn } from '../support/page-parts.ts'
import { type Files, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const htmlFrom = (changes: Files, folder?: string) =>
  structuredDataHtml(pageIn(siteFrom(changes), folder))
const tenant = (...lines: string[]) => ({ 'tenants/acme.yaml': tenantWith(...lines) })

test('a page says what it is, of which site, and who is answerable', () => {
  const site = { '@id': 'https://acme.example.org/' }

  expect(JSON.parse(htmlFrom({}))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': 'https://acme.example.org/en/cookies/',
    url: 'https://acme.example.org/en/cookies/',
    name: 'Cookies policy – Acme (acme.example.org)',
    description: 'Which cookies Acme (acme.example.org) uses, and how you can change your choice.',
    inLanguage: 'en',
    dateModified: '2026-01-31',
    isPartOf: { '@type': 'WebSite', ...site, url: 'https://acme.example.org/', name: 'Acme' },
    about: site,
    publisher: {
      '@type': 'Organization',
      name: 'Acme Council',
      email: 'privacy@acme.example.org'
    },
    encoding: {
      '@type': 'MediaObject',
      contentUrl: 'https://acme.example.org/en/cookies/cookies.json',
      encodingFormat: 'application/json'
    }
  })
})

test('a public body is a government organisation', () => {
  const { publisher } = JSON.parse(htmlFrom(tenant('publicBody: BE')))

  expect(publisher['@type']).toBe('GovernmentOrganization')
})

test('without a controller nobody is named as the publisher', () => {
  const text = tenantWith().replace(/^controller:.*\n/m, '')

  expect(JSON.parse(htmlFrom({ 'tenants/acme.yaml': text }))).not.toHaveProperty('publisher')
})

test('an accessibility statement has no data beside it', () => {
  const lines = `accessibility:
  { model: eu, status: partial, standard: EN 301 549, prepared: 2026-01-31, email: a@example.org,
    enforcement: { name: Ombudsman, url: https://www.example.org } }`
  const html = htmlFrom(tenant(lines), 'acme/en/accessibility')

  expect(JSON.parse(html)).not.toHaveProperty('encoding')
})

test.for(['</script>', '<!--', '-->', ']]>', '<script', '&lt;'])(
  'a name with %s in it stays data',
  (text) => {
    const html = htmlFrom(tenant(`name: "A ${text} B"`))

    expect(html).not.toMatch(/[<>&]/)
    expect(JSON.parse(html).isPartOf.name).toBe(`A ${text} B`)
  }
)

test.for([
  ['fr', 'fr_FR', ['en_US']],
  ['en', 'en_US', ['fr_FR']]
] as const)(
  'a page in %s names its language and the others with a territory',
  ([locale, own, others]) => {
    const site = siteFrom({ ...textsIn('fr'), ...tenant('locales: [fr, en]') })
    const { openGraph } = pageIn(site, `acme/${locale}/cookies`)

    expect(openGraph).toEqual({ locale: own, others })
  }
)

test('a territory that the tenant names is kept, and none is named twice', () => {
  const site = siteFrom({
    ...textsIn('fr', 'pt'),
    ...tenant('locales: [fr-ca, pt, pt-br]')
  })

  expect(pageIn(site, 'acme/fr-ca/cookies').openGraph).toEqual({
    locale: 'fr_CA',
    others: ['pt_BR']
  })
})
