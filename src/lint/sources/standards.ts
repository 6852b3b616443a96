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

export const govukPattern = work({
  title: 'GOV.UK Design System, cookies page',
  url: 'https://github.com/alphagov/govuk-design-system/tree/efb0d77',
  from: '2020-01-01'
})
