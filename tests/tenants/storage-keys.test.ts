import { expect, test } from 'vitest'
import { problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const FACTS =
  'provider: Example Ltd, category: necessary, duration: session, function: F, purpose: To test'
const tenant = (...lines: string[]) => ({ 'tenants/acme.yaml': tenantWith(...lines) })

test("a key of web storage can have colons in a record of one's own", () => {
  const { pages, diagnostics } = siteFrom(
    tenant(
      'columns: [name, storage]',
      `cookies: [{ name: rc::a, storage: local-storage, ${FACTS} }]`
    )
  )
  const tables = pages.flatMap((page) => page.sections.flatMap((section) => section.tables ?? []))

  expect(diagnostics).toEqual([])
  expect(tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['rc::a', 'Local storage of the browser']
  ])
})

test("a cookie cannot have colons in a record of one's own", () => {
  expect(problemsFrom(tenant(`cookies: [{ name: rc::a, ${FACTS} }]`))).toEqual([
    'tenants/acme.yaml:6:19 bad-cookie-name'
  ])
})

test('the storage can be said in the profile, and the name is judged with it', () => {
  const files = {
    ...tenant('extends: base', 'cookies: [{ use: rc::a, party: third }]'),
    'tenants/profiles/base.yaml': `cookies: [{ name: rc::a, storage: session-storage, ${FACTS} }]\n`
  }

  expect(problemsFrom(files)).toEqual([])
})

test('a layer cannot make a cookie of a key with colons', () => {
  const files = {
    ...tenant('extends: base', 'cookies: [{ use: rc::a, storage: cookie }]'),
    'tenants/profiles/base.yaml': `cookies: [{ name: rc::a, storage: local-storage, ${FACTS} }]\n`
  }

  expect(problemsFrom(files)).toEqual(['tenants/acme.yaml:7:18 bad-cookie-name'])
})

test('a covered cookie with colons is shown where it is listed', () => {
  const covers = 'covers: [{ name: "a:b", duration: P1D }]'

  expect(problemsFrom(tenant(`cookies: [{ use: sessionid, ${covers} }]`))).toEqual([
    'tenants/acme.yaml:6:46 bad-cookie-name'
  ])
})

test('what to do about a colon is said', () => {
  const { diagnostics } = siteFrom(tenant(`cookies: [{ name: rc::a, ${FACTS} }]`))

  expect(diagnostics.map(({ message, remedy }) => [message, remedy])).toEqual([
    [
      '"rc::a" cannot be the name of a cookie: only keys of web storage have a colon.',
      'If it is such a key, say so:  storage: local-storage  or  storage: session-storage .'
    ]
  ])
})
