import { expect, test } from 'vitest'
import { problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

test.for([
  'cookies/contact-controller',
  'cookies/change-your-choice',
  'cookies/change-your-choice-control',
  'cookies/change-your-choice-page',
  'cookies/no-choice',
  'accessibility/feedback',
  'accessibility/enforcement-fr',
  'accessibility/status-partial'
])('no tenant leaves out what its page has to say: %s', (section) => {
  expect(problemsFrom({ 'tenants/acme.yaml': tenantWith(`omit: [${section}]`) })).toEqual([
    'tenants/acme.yaml:7:8 omit-needed-section'
  ])
})

test('a site without cookies says nothing about a choice', () => {
  const ids = (line: string) =>
    siteFrom({ 'tenants/acme.yaml': tenantWith(line) }).pages[0]?.sections.map(({ id }) => id)

  expect(ids('cookies: []')).not.toContain('no-choice')
  expect(ids('cookies: [sessionid]')).toContain('no-choice')
})
