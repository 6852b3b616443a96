import { expect, test } from 'vitest'
import { checkedFrom } from '../support/found-by.ts'
import { textsIn } from '../support/site-from.ts'

/** Each line that ends in a comment has these faults; the comment is what is found there. */
const TENANT = `name: Acme # dpo? no: the contact belongs beside the controller
url: https://acme.example.org
locales: [en, fr]
updated: 2027-01-01 # last-updated-fresh
jurisdictions: [fr, gb]
publicBody: FR # accessibility-missing
controller: # complaint-authority-link dpo-contact-required rights-page-required
  name: INAI # controller-is-current-body
  email: privacy@acme.example.org
lint:
  no-such-rule: { level: "off", reason: R } # unknown-rule
  retention-required: { level: error, reason: R, until: 2026-01-01 } # waiver-expired
  in-notice-actions: { level: "off", reason: R } # waiver-unused
portal: { multilingual: true, login: true }
cookies:
  - name: __Host-a # third-party-access-stated
    provider: P
    category: marketing
    duration: P3Y # duration-over-browser-cap
    basis: exempt-necessary # category-basis-consistent
    secure: false # cookie-prefix-attributes cross-site-cookie-secure
    sameSite: none
    function: { en: F, fr: F }
    purpose: { en: To improve your experience, fr: Pour améliorer votre expérience } # purpose-specific purpose-specific
  - name: b_1234567 # cookie-name-token provider-identity-required
    provider: P
    providerCountry: US
    category: necessary
    duration: P1M
    recipients: []
    party: third # category-basis-consistent
    personalData: true # legal-basis-stated retention-required
    transfers: [{ country: US, mechanism: standard-clauses }] # transfer-safeguard-required
    maxBytes: 9999 # cookie-size-and-count
    function: { en: F, fr: F }
    purpose: { en: To remember which tiles you have opened here, fr: To remember which tiles you have opened here } # locale-complete
  - name: c # gb-statistical-exception gb-statistical-exception
    provider: P
    category: statistics
    duration: P1Y # storage-kind-declared
    storage: local-storage
    basis: gb-statistical # consent-basis-valid
    recipients: []
    party: first # party-matches-domain
    domain: stats.example.com
    function: { en: F, fr: F }
    purpose: { en: To count what may have been read, fr: Pour compter les pages lues } # plain-language-budget
`

test('a file with thirty faults gives all of them at their lines, in one run', () => {
  const meant = TENANT.split('\n').flatMap((line, index) => {
    const codes = / # ([a-z- ]+)$/.exec(line)?.[1]?.split(' ') ?? []
    return codes.map((code) => `${index + 1} ${code}`)
  })
  const found = checkedFrom({
    ...textsIn('fr'),
    'tenants/acme.yaml': TENANT.replace(/ # .*$/gm, '')
  })
    .filter(({ file }) => file === 'tenants/acme.yaml')
    .map(({ line, code }) => `${line} ${code}`)

  expect(found.toSorted()).toEqual(meant.toSorted())
  expect(found.length).toBeGreaterThanOrEqual(30)
})
