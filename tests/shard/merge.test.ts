import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { BRANDED } from '../support/branded-tenant.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { tenantWith } from '../support/tenant-with.ts'

const project = temporaryProject(afterAll)
for (const [path, content] of Object.entries(BRANDED)) project.write(path, content)
project.run('build', '--quiet')
const WHOLE = project.snapshot('dist')
for (const index of [1, 2, 3]) project.run('build', '--quiet', '--shard', `${index}/3`)

/** Merges a copy of the shards to which something was done; `dist/` was empty before. */
function mergeAfter(change: (shards: string) => void) {
  for (const folder of ['dist', 'try']) project.remove(folder)
  cpSync(join(project.root, 'out'), join(project.root, 'try'), { recursive: true })
  change(join(project.root, 'try'))
  return project.exec('sh', [
    '-c',
    `${process.execPath} build/cli.js merge --quiet --format json try/*`
  ])
}

/** The errors of an answer that was given as JSON. */
function errorsOf({ out }: { readonly out: string }): string[] {
  const { diagnostics }: { diagnostics: { severity: string; message: string }[] } = JSON.parse(out)
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
}

test('three shards, merged, are byte for byte one build', () => {
  const { code } = mergeAfter(() => {})

  expect([code, project.snapshot('dist')]).toEqual([0, WHOLE])
})

test('every tenant is in one shard, and a shard holds what its pages refer to', () => {
  const shards = [1, 2, 3].map((index) => project.snapshot(`out/shard-${index}-of-3/dist`))
  const own = shards.flatMap((files) => Object.keys(files).filter((path) => !path.startsWith('_')))
  const all = Object.keys(WHOLE).filter((path) => /^[^_/][^/]*\//.test(path))

  expect(own.toSorted()).toEqual(all)
  for (const files of shards) {
    const pages = Object.entries(files).filter(([path]) => path.endsWith('cookies/index.html'))
    const used = pages.flatMap(([, text]) => text.match(/_assets\/[\w.-]+/g) ?? [])
    const branded = [...new Set(used)].filter((path) => !path.includes('policy.'))
    expect(Object.keys(files).filter((path) => path.startsWith('_'))).toEqual(branded.toSorted())
  }
})

test('a build after a merge has nothing to do', () => {
  mergeAfter(() => {})
  const { err } = project.run('build')

  expect(err).toMatch(/ 0 files written, \d+ unchanged, 0 removed/)
})

test('a lost shard is built again, alone', () => {
  const { code } = mergeAfter((shards) => {
    rmSync(join(shards, 'shard-2-of-3'), { recursive: true })
    project.run('build', '--quiet', '--no-cache', '--shard', '2/3', '--out', 'try')
  })

  expect([code, project.snapshot('dist')]).toEqual([0, WHOLE])
})

test.for<[string, (shards: string) => void, RegExp]>([
  [
    'a missing shard',
    (shards) => rmSync(join(shards, 'shard-2-of-3'), { recursive: true }),
    /^1 of 3 shards is missing: 2\.$/
  ],
  [
    'a doubled shard',
    (shards) => cpSync(join(shards, 'shard-2-of-3'), join(shards, 'copy'), { recursive: true }),
    /^"try\/copy" and "try\/shard-2-of-3" are both shard 2 of 3\.$/
  ],
  [
    'a shard in the place of another one',
    (shards) => {
      rmSync(join(shards, 'shard-2-of-3'), { recursive: true })
      cpSync(join(shards, 'shard-1-of-3'), join(shards, 'shard-2-of-3'), { recursive: true })
    },
    /^"try\/shard-1-of-3" and "try\/shard-2-of-3" are both shard 1 of 3\. .*is missing: 2\.$/
  ],
  [
    'a shard of another count',
    (shards) => {
      rmSync(join(shards, 'shard-2-of-3'), { recursive: true })
      project.run('build', '--quiet', '--shard', '2/4', '--out', 'try')
    },
    /^"try\/shard-2-of-4" is one of 4 shards, and "try\/shard-1-of-3" is one of 3\.$/
  ],
  [
    'a shard that was not finished',
    (shards) => rmSync(join(shards, 'shard-2-of-3/shard.json')),
    /^"try\/shard-2-of-3" is no finished shard: it has no shard\.json\. /
  ],
  [
    'a shard.json that was cut off',
    (shards) => {
      const path = join(shards, 'shard-2-of-3/shard.json')
      writeFileSync(path, readFileSync(path).subarray(0, 100))
    },
    /^"try\/shard-2-of-3" is no finished shard: its shard\.json is damaged\. /
  ],
  [
    'a shard.json of another version',
    (shards) => {
      const path = join(shards, 'shard-2-of-3/shard.json')
      writeFileSync(path, readFileSync(path, 'utf8').replace('shard/1', 'shard/2'))
    },
    /its shard\.json is not what this version of policy-pages writes\. /
  ],
  [
    'something else in the folder',
    (shards) => writeFileSync(join(shards, 'jobs.log'), 'done'),
    /^"try\/jobs\.log" is no finished shard: it has no shard\.json\.$/
  ],
  [
    'an edited page',
    (shards) => {
      const path = join(shards, 'shard-1-of-3/dist/city/en/cookies/index.html')
      writeFileSync(path, readFileSync(path, 'utf8').replace('City', 'Bity'))
    },
    /^The shard "try\/shard-1-of-3" is damaged: "dist\/city\/en\/cookies\/index\.html" has other content than it was built with\.$/
  ],
  [
    'a page that is gone',
    (shards) => rmSync(join(shards, 'shard-1-of-3/dist/city/en/cookies/index.html')),
    /"dist\/city\/en\/cookies\/index\.html" is missing\.$/
  ],
  [
    'records that were cut off',
    (shards) => {
      const path = join(shards, 'shard-3-of-3/records.jsonl')
      writeFileSync(path, readFileSync(path).subarray(0, -1))
    },
    /^The shard "try\/shard-3-of-3" is damaged: "records\.jsonl" has other content than it was built with\.$/
  ]
])('%s is refused, and nothing is written', ([, change, words]) => {
  const run = mergeAfter(change)

  expect([run.code, errorsOf(run).join(' ')]).toEqual([1, expect.stringMatching(words)])
  expect(() => project.snapshot('dist')).toThrow('ENOENT')
})

test('a shard of an edited project is refused, and so are shards that are older than the project', () => {
  const other = temporaryProject()
  other.run('build', '--quiet', '--shard', '1/2')
  other.write('tenants/acme.yaml', tenantWith())
  other.run('build', '--quiet', '--shard', '2/2')
  const mixed = other.run('merge', '--format', 'json', 'out/shard-1-of-2', 'out/shard-2-of-2')
  other.run('build', '--quiet', '--shard', '1/2')
  other.write(
    'content/en/strings.yaml',
    `${readFileSync(join(other.root, 'content/en/strings.yaml'), 'utf8')}# edited\n`
  )
  const old = other.run('merge', '--format', 'json', 'out/shard-1-of-2', 'out/shard-2-of-2')

  expect([mixed.code, errorsOf(mixed), old.code, errorsOf(old)]).toEqual([
    1,
    [
      '"out/shard-2-of-2" and "out/shard-1-of-2" were built from different files: tenants/acme.yaml.'
    ],
    1,
    [
      '"out/shard-1-of-2" was built from other files than the project has now: what all tenants share.'
    ]
  ])
})

test('what only shows when all tenants are known is found by the merge', () => {
  const other = temporaryProject()
  other.write('tenants/acme.yaml', tenantWith('url: https://twice.example.org'))
  other.write('tenants/zeta.yaml', tenantWith('url: https://twice.example.org'))
  const builds = [1, 2].map((index) => other.run('build', '--quiet', '--shard', `${index}/2`).code)
  const merged = other.run('merge', '--format', 'json', 'out/shard-1-of-2', 'out/shard-2-of-2')

  expect([builds, merged.code, errorsOf(merged)]).toEqual([
    [0, 0],
    1,
    ['The host twice.example.org belongs to the tenant "acme" already.']
  ])
})

test('a shard whose tenants are wrong is not finished, and one of before stays', () => {
  const other = temporaryProject()
  other.run('build', '--quiet', '--shard', '1/1')
  const before = other.snapshot('out')
  other.write('tenants/acme.yaml', 'name: "Acme\n')
  const { code } = other.run('build', '--quiet', '--shard', '1/1')

  expect([code, other.snapshot('out')]).toEqual([1, before])
})

test('a tenant that has moved to another shard leaves its old one', () => {
  const other = temporaryProject()
  other.write('tenants/acme.yaml', tenantWith())
  other.run('build', '--quiet', '--shard', '1/2')
  const before = other.snapshot('out/shard-1-of-2/dist')
  other.remove('tenants/acme.yaml')
  renameSync(join(other.root, 'tenants/public.yaml'), join(other.root, 'tenants/zeta.yaml'))
  for (const index of [1, 2]) other.run('build', '--quiet', '--shard', `${index}/2`)
  const { code } = other.run('merge', '--quiet', 'out/shard-1-of-2', 'out/shard-2-of-2')
  const merged = other.snapshot('dist')
  other.remove('dist')
  other.run('build', '--quiet')

  expect(Object.keys(before).length).toBeGreaterThan(0)
  expect([code, merged]).toEqual([0, other.snapshot('dist')])
})
