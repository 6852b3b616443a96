import { work } from './work.ts'

export const cookies6265bis = work({
  title: 'Cookies: HTTP State Management Mechanism (draft-ietf-httpbis-rfc6265bis-22)',
  url: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/22/',
  from: '2025-12-01'
})

export const chips = work({
  title: 'Cookies Having Independent Partitioned State (CHIPS)',
  url: 'https://developer.chrome.com/docs/privacy-sandbox/chips',
  from: '2023-05-30',
  verified: 'secondary'
})

export const wcag = work({
  title: 'Web Content Accessibility Guidelines (WCAG) 2.2',
  url: 'https://github.com/w3c/wcag/tree/58080bd',
  from: '2023-10-05'
})

export const tableTutorial = work({
  title: 'WAI, Tables Tutorial',
  url: 'https://w3.org/WAI/tutorials/tables/caption-summary/',
  from: '2014-09-16'
})

export const rgaa = work({
  title: 'RGAA 4.1.2',
  url: 'https://github.com/DISIC/accessibilite.numerique.gouv.fr/tree/c27e511',
  from: '2019-09-20'
})

export const lighthouse = work({
  title: 'Lighthouse 13.4.1',
  url: 'https://github.com/GoogleChrome/lighthouse/tree/f8eac39',
  from: '2026-01-01'
})

export const csp = work({
  title: 'Content Security Policy Level 3',
  url: 'https://github.com/w3c/webappsec-csp/tree/3e24aea',
  from: '2016-09-13'
})

export const observatory = work({
  title: 'Mozilla HTTP Observatory 1.6.3',
  url: 'https://github.com/mdn/mdn-http-observatory/tree/94042bb',
  from: '2024-07-02'
})

export const govukPattern = work({
  title: 'GOV.UK Design System, cookies page',
  url: 'https://github.com/alphagov/govuk-design-system/tree/efb0d77',
  from: '2020-01-01'
})
