import { expect, test } from 'vitest'
import { problemsFrom } from '../support/site-from.ts'

const SOURCE = 'title: T, url: https://example.org, read: 2026-01-31'

/** The problems of a service with this record, as "line:column code". */
function problemsOf(name: string, facts: string): string[] {
  const service = `name: Other
version: 1
reviewed: 2026-01-31
provider: { name: Other Ltd, sources: [{ facts: [name], ${SOURCE} }] }
cookies:
  - name: ${name}
    category: necessary
    duration: session
    ${facts}
    sources: [{ facts: [category, duration], ${SOURCE} }]
`
  const problems = problemsFrom({
    'content/catalog/other.yaml': service,
    'content/en/catalog/other.yaml': `${name}: { function: F, purpose: To test }\n`
  })
  return problems.map((problem) => problem.replace('content/catalog/other.yaml:', ''))
}

test.for(['local-storage', 'session-storage', 'indexed-db', 'pixel'])(
  'a key of the storage %s can have colons',
  (storage) => {
    expect(problemsOf('rc::a', `storage: ${storage}`)).toEqual([])
  }
)

test.for(['storage: cookie', '# nothing is said about the storage'])(
  'a cookie cannot have colons where the file says "%s"',
  (facts) => {
    expect(problemsOf('rc::a', facts)).toEqual(['6:11 bad-cookie-name'])
  }
)

test('a cookie that is covered by another cannot have colons either', () => {
  const covers = 'covers: [{ name: a, duration: P1D }, { name: "a:b", duration: P1D }]'

  expect(problemsOf('a*', covers)).toEqual(['9:13 fact-without-source', '9:50 bad-cookie-name'])
})
