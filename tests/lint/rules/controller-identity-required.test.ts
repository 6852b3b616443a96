import { expect, test } from 'vitest'
import { checkedFrom, foundBy } from '../../support/found-by.ts'
import { TENANT } from '../../support/site-from.ts'

const without = (...lines: readonly string[]) => ({
  'tenants/acme.yaml': [TENANT.replace(/^controller.*\n/m, ''), ...lines].join('')
})

test('under a law that asks for it, a site without controller is an error, said once', () => {
  const codes = checkedFrom(without('jurisdictions: [fr]')).map(({ code }) => code)

  expect(foundBy('controller-identity-required', without('jurisdictions: [fr]'))).toEqual([
    'error at name: Acme'
  ])
  expect(codes).not.toContain('no-controller')
})

test('under no law, the warning of the build stays as it is', () => {
  expect(foundBy('controller-identity-required', without())).toEqual([])
  expect(checkedFrom(without()).map(({ code }) => code)).toContain('no-controller')
})

test('a site with a controller is right', () => {
  expect(
    foundBy('controller-identity-required', {
      'tenants/acme.yaml': `${TENANT}jurisdictions: [fr]\n`
    })
  ).toEqual([])
})
