import { expect, test } from 'vitest'
import { catalogWith } from '../support/catalog-with.ts'
import { checkedFrom, foundBy, tenant } from '../support/found-by.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PROFILE = 'tenants/profiles/base.yaml'
const CATALOG = catalogWith('category: statistics, duration: P2Y, unconfirmed: [party]')

/** Three tenants of one profile, with these lines each. */
const three = (...lines: readonly string[]) =>
  Object.fromEntries(
    ['acme', 'beta', 'gamma'].map((id) => [
      `tenants/${id}.yaml`,
      tenantWith(`url: https://${id}.example.org`, 'extends: base', ...lines)
    ])
  )

const LAW = 'jurisdictions: [fr]\n'

test('a fault of the catalog is reported once, with the tenants that it concerns', () => {
  const files = { ...CATALOG, ...three('services: [test]'), [PROFILE]: LAW }
  const found = checkedFrom(files).filter(({ code }) => code === 'duration-over-browser-cap')

  expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'content/catalog/test.yaml:6:38'
  ])
  expect([found[0]?.details, found[0]?.rule?.tenants]).toEqual([
    ['Concerns 3 tenants: acme, beta, gamma.'],
    ['acme', 'beta', 'gamma']
  ])
})

test('a fault of a profile is reported at its own line, and one of a tenant at the tenant', () => {
  const own = {
    ...three(),
    [PROFILE]: `${LAW}privacyUrl: https://a.org/\nauthority: { name: A, url: https://a.org/ }\n`
  }
  const files = {
    ...own,
    'tenants/beta.yaml': tenantWith(
      'url: https://beta.example.org',
      'extends: base',
      'authority: { name: B, url: https://b.org/ }'
    )
  }

  expect(
    checkedFrom(files)
      .filter(({ code }) => code === 'complaint-authority-link')
      .map(({ file, line, rule }) => [file, line, rule?.tenants])
  ).toEqual([
    ['tenants/beta.yaml', 8, ['beta']],
    [PROFILE, 3, ['acme', 'gamma']]
  ])
})

test('a tenant that changes the value in question is reported in its own file', () => {
  const files = {
    ...CATALOG,
    ...tenant('cookies: [{ use: c, duration: P3Y }]', 'jurisdictions: [fr]')
  }

  expect(foundBy('duration-over-browser-cap', files)).toEqual([
    'warning at cookies: [{ use: c, duration: P3Y }]'
  ])
})

test('without the law of a site only the common rules apply, and the law is asked for', () => {
  const codes = checkedFrom({ ...CATALOG, ...tenant('services: [test]') }).map(({ code }) => code)

  expect(codes).toEqual(['duration-over-browser-cap', 'jurisdictions-declared'])
})

test('a country brings the law of the European Union with it', () => {
  const codes = (law: string) =>
    checkedFrom(tenant(`jurisdictions: [${law}]`)).map(({ code }) => code)

  expect(codes('de')).toContain('complaint-authority-link')
  expect(codes('us-ca')).not.toContain('complaint-authority-link')
})

test('a finding names the source that belongs to the law of the site', () => {
  const sourceIn = (law: string) =>
    checkedFrom(tenant(`jurisdictions: [${law}]`)).find(
      ({ code }) => code === 'rights-page-required'
    )?.rule?.source.title

  expect(['fr', 'br', 'ca-qc'].map(sourceIn)).toEqual([
    'Regulation (EU) 2016/679 (GDPR)',
    'Lei n° 13.709 (LGPD)',
    'Act respecting the protection of personal information in the private sector (P-39.1)'
  ])
})

test('the same files give the same findings, in any order of the files', () => {
  const files = { ...CATALOG, ...three('services: [test]'), [PROFILE]: LAW }
  const turned = Object.fromEntries(Object.entries(files).toReversed())

  expect(checkedFrom(turned)).toEqual(checkedFrom(files))
})

test('a tenant that cannot be used does not hide the findings of others', () => {
  const files = { ...tenant('jurisdictions: [fr]'), 'tenants/beta.yaml': 'nmae: Beta\n' }
  const codes = checkedFrom(files).map(({ file, code }) => `${file} ${code}`)

  expect(codes).toContain('tenants/acme.yaml complaint-authority-link')
  expect(codes).toContain('tenants/beta.yaml unknown-key')
})
