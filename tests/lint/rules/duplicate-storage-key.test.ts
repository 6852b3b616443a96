import { expect, test } from 'vitest'
import { foundBy, tenant } from '../../support/found-by.ts'

const cookie = (name: string, more = '') =>
  `  - { name: "${name}", provider: P, category: necessary, duration: P1D, function: F, purpose: To keep what was stored here${more} }`
const found = (...cookies: readonly string[]) =>
  foundBy('duplicate-storage-key', tenant(`cookies:\n${cookies.join('\n')}`))

test('a cookie that a pattern covers is listed once, unless it says the same', () => {
  expect(found(cookie('a_*'), cookie('a_b', ', party: first')).length).toBe(0)
  expect(found(cookie('a_*'), cookie('a_b').replace('P1D', 'P2D')).length).toBe(1)
})

test('a service and a record of one name are one cookie, unless their domains differ', () => {
  const both = (more: string) =>
    foundBy('duplicate-storage-key', {
      'tenants/acme.yaml': tenant('extends: base', `cookies:\n${cookie('sessionid', more)}`)[
        'tenants/acme.yaml'
      ],
      'tenants/profiles/base.yaml': 'updated: 2026-01-30\n'
    })

  expect([both(''), both(', domain: a.example.org')]).toEqual([[], []])
})
