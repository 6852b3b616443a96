import { expect, test } from 'vitest'
import type { Problem } from '../../src/diagnostics/problem.ts'
import { type KnownSite, siteOfFiles } from '../../src/hosts/site-of-files.ts'
import { knownSite } from '../support/known-site.ts'

function problemsOf(known: KnownSite): Problem[] {
  const problems: Problem[] = []
  siteOfFiles(known, (problem) => problems.push(problem))
  return problems
}

test('a tenant has the host and the path of its address, and the languages of its pages', () => {
  const { tenants, count, bytes } = siteOfFiles(
    knownSite({ acme: { base: 'https://policies.example.org:8443/legal/acme/' } }),
    () => expect.fail()
  )

  expect(tenants).toEqual([
    {
      id: 'acme',
      host: 'policies.example.org',
      base: '/legal/acme/',
      tree: 'acme'.padEnd(64, '0'),
      locales: ['en', 'fr'],
      policies: ['cookies'],
      hasNotFound: true
    }
  ])
  expect([count, bytes]).toEqual([10, 1000])
})

test.for([
  'https://policies.example.org/caf%C3%A9/',
  'https://policies.example.org/a%2Fb/',
  'https://policies.example.org/a"b/',
  'https://policies.example.org/{acme}/',
  'https://policies.example.org/$acme/',
  'https://policies.example.org/a;b/',
  'https://policies.example.org//acme/',
  'https://policies.example.org/.acme/',
  'https://[::1]/',
  'https://example/'
])('no front is given the address %s', (base) => {
  expect(problemsOf(knownSite({ acme: { base } }))).toEqual([
    { code: 'host-address', id: 'acme', address: base }
  ])
})

test.for(['acme; }', '../acme', 'Acme', 'a b', '$tenant'])(
  'no front is given the id "%s"',
  (id) => {
    expect(
      problemsOf(knownSite({ [id]: { base: 'https://acme.example.org/', files: [] } }))
    ).toEqual([{ code: 'host-address', id, address: 'https://acme.example.org/' }])
  }
)

test.for(['a b.html', 'a".html', 'a\n.html', 'ä.html', 'a$b.html', 'a%.html'])(
  'no front is given a file with the name %j',
  (name) => {
    const base = 'https://acme.example.org/'

    expect(problemsOf(knownSite({ acme: { base, files: [name] } }))).toEqual([
      { code: 'host-path', path: `acme/${name}` }
    ])
  }
)

test('two tenants at one address are found, also where only the port differs', () => {
  const known = knownSite({
    acme: { base: 'https://policies.example.org/a/' },
    beta: { base: 'https://policies.example.org:8443/a/' },
    gamma: { base: 'https://policies.example.org/' }
  })

  expect(problemsOf(known)).toEqual([
    { code: 'host-same-address', id: 'beta', other: 'acme', address: 'policies.example.org/a/' }
  ])
})

test('a file that is not served as the others of its ending is found', () => {
  const known = knownSite({ acme: { base: 'https://acme.example.org/' } })
  const [file] = known.site.files
  const odd = { ...file, path: '_schema/odd.json', contentType: 'text/html' } as typeof file

  expect(problemsOf({ ...known, site: { files: odd === undefined ? [] : [odd] } })).toEqual([
    { code: 'host-ending', path: '_schema/odd.json', ending: 'json' }
  ])
})

test('endings that only a later release will have are known', () => {
  const { endings } = siteOfFiles(knownSite({}), () => expect.fail())

  expect(endings.find(({ ending }) => ending === 'svg')).toEqual({
    ending: 'svg',
    contentType: 'image/svg+xml; charset=utf-8',
    headers: 'picture'
  })
})
