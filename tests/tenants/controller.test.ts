import { expect, test } from 'vitest'
import { pageIn } from '../support/page-parts.ts'
import { type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PROFILE = 'tenants/profiles/base.yaml'
const ABOVE = 'tenants/profiles/above.yaml'

/** A tenant whose own word about its controller is this one, or none. */
const acme = (line?: string) =>
  tenantWith('extends: base', line ?? 'controller:').replace(/controller:\n/, '')

/** What the page says about the controller: its sentence, and each way to reach it. */
function contactOf(files: Files): string[] {
  const section = pageIn(siteFrom(files)).sections.find(({ id }) => id === 'contact-controller')
  const [name = ''] = /[^>]+(?= is answerable)/.exec(section?.bodyHtml ?? '') ?? []
  return [name, ...(section?.contact ?? []).map(({ text }) => text)]
}

test('the controller of a profile is that of its tenants', () => {
  const profile = 'controller: { name: Base Council, email: a@base.org }\n'

  expect(contactOf({ 'tenants/acme.yaml': acme(), [PROFILE]: profile })).toEqual([
    'Base Council',
    'a@base.org'
  ])
})

test('the controller is put together key by key, the nearest first', () => {
  const files = {
    'tenants/acme.yaml': acme('controller: { email: b@acme.org }'),
    [PROFILE]: 'extends: above\ncontroller: { url: https://base.org }\n',
    [ABOVE]: 'controller: { name: Above Council, email: a@above.org, address: 1 Square }\n'
  }

  expect(contactOf(files)).toEqual(['Above Council', 'b@acme.org', 'https://base.org', '1 Square'])
})

test('a controller with a name of its own takes no address of another', () => {
  const files = {
    'tenants/acme.yaml': acme('controller: { url: https://acme.org }'),
    [PROFILE]: 'extends: above\ncontroller: { name: Base Council, address: 2 Square }\n',
    [ABOVE]: 'controller: { name: Above Council, email: a@above.org, address: 1 Square }\n'
  }

  expect(contactOf(files)).toEqual(['Base Council', 'https://acme.org', '2 Square'])
})

test('a controller that starts anew needs a contact of its own', () => {
  const files = {
    'tenants/acme.yaml': acme('controller: { name: Acme Council }'),
    [PROFILE]: 'controller: { name: Base Council, email: a@base.org }\n'
  }

  expect(problemsFrom(files)).toEqual(['tenants/acme.yaml:7:13 contact-missing'])
})

test('a contact without a name in any layer is reported at the nearest one', () => {
  const files = {
    'tenants/acme.yaml': acme('controller: { email: b@acme.org }'),
    [PROFILE]: 'controller: { address: 1 Square }\n'
  }

  expect(problemsFrom(files)).toEqual(['tenants/acme.yaml:7:13 missing-key'])
})

test('of a controller with a mistake above, nothing is said to be missing', () => {
  const files = {
    'tenants/acme.yaml': acme('controller: { email: a@acme.org }'),
    [PROFILE]: 'controller: { name: Base Council, url: base.org }\n'
  }

  expect(problemsFrom(files)).toEqual([`${PROFILE}:1:40 bad-url`])
})
