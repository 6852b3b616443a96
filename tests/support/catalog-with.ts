import type { Files } from './site-from.ts'

/** A service "test" with one cookie "c" that has these facts, and its words in English. */
export function catalogWith(facts: string, provider = 'name: Test Ltd'): Files {
  const keys = (text: string) => [...text.matchAll(/(?:^|, )(\w+):/g)].map(([, key]) => key)
  const source = (text: string, ...left: string[]) => {
    const stated = keys(text).filter((key) => !left.includes(key ?? ''))
    return `sources: [{ facts: [${stated}], title: T, url: https://t.example.org, read: 2026-01-31 }]`
  }
  const exempt = ['storage', 'when', 'deprecated', 'unconfirmed', 'name']
  return {
    'content/catalog/test.yaml': `name: Test
version: 1
reviewed: 2026-01-31
provider: { ${provider}, ${source(provider)} }
cookies:
  - { name: c, ${facts}, ${source(facts, ...exempt)} }
`,
    'content/en/catalog/test.yaml':
      'c: { function: Test, purpose: To keep what this test has stored }\n'
  }
}
