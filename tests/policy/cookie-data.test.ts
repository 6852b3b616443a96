import { Ajv2020 } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { buildSite } from '../../src/policy/build-site.ts'
import { projectFiles } from '../support/project-files.ts'
import { type Files, fileOf, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const project = buildSite(projectFiles())
const schema = JSON.parse(fileOf(project, '_schema/cookies-1.json'))
const ajv = new Ajv2020()
ajvFormats.default(ajv)
const validate = ajv.compile(schema)

const tenant = (...lines: string[]) => ({ 'tenants/acme.yaml': tenantWith(...lines) })
const dataFrom = (changes: Files, locale = 'en') =>
  JSON.parse(fileOf(siteFrom(changes), `acme/${locale}/cookies/cookies.json`))

const data = project.files.map(({ path }) => path).filter((path) => path.endsWith('/cookies.json'))

test('every page of the cookie policy has its data beside it', () => {
  const pages = project.pages.filter(
    ({ policy, path }) => policy === 'cookies' && path.split('/').length > 2
  )

  expect(data.toSorted()).toEqual(
    pages.map(({ path }) => path.replace('index.html', 'cookies.json')).toSorted()
  )
})

test.for(data)('%s is valid by the published schema, which it names', (path) => {
  const text = JSON.parse(fileOf(project, path))
  const named = new URL(text.$schema, `https://example.org/${path}`).pathname

  expect([validate(text), validate.errors, named]).toEqual([true, null, '/_schema/cookies-1.json'])
})

test.for(data)('%s says the date, the address and the hash of its page', (path) => {
  const page = project.pages.find((one) => one.path === path.replace('cookies.json', 'index.html'))
  const { updated, url, contentHash, locale } = JSON.parse(fileOf(project, path))

  expect({ updated, url, contentHash, locale }).toEqual({
    updated: page?.updated.date,
    url: page?.canonicalUrl,
    contentHash: page?.contentHash,
    locale: page?.lang
  })
})

test('the data of a tenant says everything, whatever the columns of its page', () => {
  const { contentHash, ...rest } = dataFrom(tenant('columns: [name]'))

  expect(contentHash).toMatch(/^sha256-/)
  expect(rest).toEqual({
    $schema: '../../../_schema/cookies-1.json',
    tenant: {
      id: 'acme',
      name: 'Acme',
      url: 'https://acme.example.org',
      host: 'acme.example.org'
    },
    controller: {
      name: 'Acme Council',
      address: null,
      email: 'privacy@acme.example.org',
      url: null
    },
    locale: 'en',
    policy: 'cookies',
    updated: '2026-01-31',
    url: 'https://acme.example.org/en/cookies/',
    cookies: [
      {
        name: 'sessionid',
        isPattern: false,
        service: { id: 'opendatasoft', name: 'Opendatasoft' },
        provider: {
          name: 'Opendatasoft',
          country: 'FR',
          privacyUrl: 'https://opendatasoft.com/en/privacy-policy'
        },
        category: 'necessary',
        storage: 'cookie',
        party: 'first',
        duration: {
          type: 'time',
          iso8601: 'P2W',
          isMaximum: false,
          words: { text: '2 weeks', language: 'en' }
        },
        covers: [],
        function: { text: 'Authentication (front and back office)', language: 'en' },
        purpose: { text: 'To remember the user from one page to another', language: 'en' }
      }
    ]
  })
})

test.for([
  ['session', { type: 'session', iso8601: null, isMaximum: false }],
  ['until-cleared', { type: 'until-cleared', iso8601: null, isMaximum: false }],
  ['up to P12M', { type: 'time', iso8601: 'P12M', isMaximum: true }]
] as const)('the duration "%s" is told apart', ([duration, facts]) => {
  const { cookies } = dataFrom(tenant(`cookies: [{ use: sessionid, duration: ${duration} }]`))

  expect(cookies[0].duration).toMatchObject(facts)
})

test('a pattern says what it covers, each with its duration', () => {
  const { cookies } = dataFrom(tenant('services: [beamer]', 'cookies: []'))
  const [{ isPattern, covers }] = cookies

  expect([isPattern, covers.length > 1]).toEqual([true, true])
  expect(covers[0]).toMatchObject({ isPattern: true, duration: { type: 'time' } })
})

test('a text that falls back says in which language it is', () => {
  const texts = { ...textsIn('fr'), 'content/fr/catalog/opendatasoft.yaml': undefined }
  const [cookie] = dataFrom({ ...texts, ...tenant('locales: [fr]') }, 'fr').cookies

  expect([cookie.purpose.language, cookie.duration.words]).toEqual([
    'en',
    { text: '2\u00a0semaines', language: 'fr' }
  ])
})

test('another provider has neither the country nor the privacy policy of the first', () => {
  const { cookies } = dataFrom(tenant('cookies: [{ use: sessionid, provider: Example Ltd }]'))

  expect(cookies[0].provider).toEqual({ name: 'Example Ltd', country: null, privacyUrl: null })
})

test("a record of one's own has no service, and what nobody says is null", () => {
  const { cookies } = dataFrom(
    tenant(
      'cookies: [{ name: w_*, provider: X, category: necessary, duration: P1D, function: F, purpose: W }]'
    )
  )

  expect(cookies[0]).toMatchObject({
    name: 'w_*',
    isPattern: true,
    service: null,
    provider: { name: 'X', country: null, privacyUrl: null },
    party: null
  })
})

test('a tenant without cookies or controller says so', () => {
  const lines = tenantWith('cookies: []').replace(/^controller:.*\n/m, '')
  const { cookies, controller } = dataFrom({ 'tenants/acme.yaml': lines })

  expect([cookies, controller]).toEqual([[], null])
})
