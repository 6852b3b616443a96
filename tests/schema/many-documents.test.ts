import { expect, test } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { check } from '../../src/schema/check.ts'
import { Tenant } from '../../src/schema/tenant.ts'
import { readYaml } from '../../src/text/yaml.ts'

const RIGHT = 'name: A\nurl: https://a.example.org\ncookies: [{ use: sessionid, duration: P1D }]\n'
const WRONG =
  'name: A\nurls: 1\nlocales: [en, en, e_n]\ncookies: [{ use: sessionid, duration: x }, 3]\n'

/** What a text is as a tenant: its value, and its problems. */
function checked(text: string) {
  const { found, report } = collectDiagnostics()
  const document = readYaml({ path: 'tenants/a.yaml', text }, report)
  return { value: document && check(Tenant, document, report), found }
}

test('a document is checked after a thousand others as it was before them', () => {
  const before = [RIGHT, WRONG].map(checked)
  for (let count = 0; count < 1000; count++) checked(RIGHT)

  expect([RIGHT, WRONG].map(checked)).toEqual(before)
  expect(before.map(({ found }) => found.length)).toEqual([0, 6])
})
