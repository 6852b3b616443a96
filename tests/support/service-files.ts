import type { Files } from './site-from.ts'

/** Facts of a cookie or parameter as YAML would hold them. */
type Facts = Readonly<Record<string, unknown>>

/** What a record states without a source. */
const UNSOURCED = ['name', 'storage', 'when', 'deprecated', 'unconfirmed']

/**
 * A service of the catalog with its English words. Cookies and parameters are given by name; a test
 * states only the facts that matter, an `undefined` one is left out, and sources are added.
 */
export function serviceFiles(
  id: string,
  cookies: Readonly<Record<string, Facts>>,
  { parameters = {}, ...more }: { parameters?: Readonly<Record<string, Facts>> } & Facts = {}
): Files {
  const service = {
    name: id,
    version: 1,
    reviewed: '2026-01-31',
    provider: sourced({ name: `${id} Ltd` }, []),
    parameters: mapValues(parameters, (facts) => sourced(facts, [])),
    cookies: Object.entries(cookies).map(([name, facts]) =>
      sourced({ name, category: 'necessary', duration: 'P1D', ...facts }, UNSOURCED)
    ),
    ...more
  }
  const words = mapValues(cookies, () => ({ function: 'F', purpose: 'To test' }))
  return {
    [`content/catalog/${id}.yaml`]: `${JSON.stringify(service, null, 2)}\n`,
    [`content/en/catalog/${id}.yaml`]: `${JSON.stringify(words, null, 2)}\n`
  }
}

/** A record with one source for all that it states. */
function sourced(record: Facts, exempt: readonly string[]): Facts {
  const facts = Object.keys(record).filter(
    (key) => record[key] !== undefined && !exempt.includes(key)
  )
  const source = { facts, title: 'T', url: 'https://example.org', read: '2026-01-31' }
  return { ...record, sources: [source] }
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
