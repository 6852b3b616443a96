import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/project-files.ts'

/** Rows of folders, lowest first. A file imports from its own row or a lower one. */
const ROWS = [
  ['diagnostics', 'project'],
  ['text', 'schema'],
  ['brand', 'catalog', 'content', 'tenants'],
  ['overrides', 'translations'],
  ['policy'],
  ['lint'],
  ['eleventy', 'pdf', 'release'],
  ['build', 'hosts', 'publish'],
  ['shard', 'dev'],
  ['commands'],
  ['program'],
  ['cli.ts', 'file-limit.ts']
]

/** Folders that never touch the disk, the clock, the network or the environment. */
const PURE = [
  'diagnostics',
  'text',
  'schema',
  'brand',
  'catalog',
  'content',
  'tenants',
  'overrides',
  'translations',
  'policy',
  'lint'
]

/**
 * What a pure file must not use; `node:util` and `node:crypto` compute, and have no effect, and
 * `node:module` loads a library when it is first needed.
 */
const IMPURE =
  /\bprocess\.|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(|performance\.|from 'node:(?!(?:util|crypto|module)')/

/** Each library and the one file that imports it. */
const DOORS = {
  '@11ty/eleventy': 'eleventy/renderer.ts',
  '@aws-sdk/client-s3': 'publish/s3/s3-client.ts',
  '@myriaddreamin/typst-ts-node-compiler': 'pdf/typst.ts',
  commander: 'program/commander.ts',
  culori: 'brand/colours.ts',
  diff: 'text/difference.ts',
  'eld/medium': 'text/language.ts',
  'fastest-levenshtein': 'diagnostics/nearest.ts',
  'gray-matter': 'text/front-matter.ts',
  'js-yaml': 'text/yaml.ts',
  'markdown-it/dist/markdown-it.js': 'text/markdown.ts',
  parse5: 'text/html.ts',
  saxes: 'brand/svg/svg-tree.ts',
  yaml: 'text/yaml-library.ts'
}

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .toSorted()

const textOf = (path: string) => readFileSync(join(ROOT, 'src', path), 'utf8')
const rowOf = (path: string) => ROWS.findIndex((row) => row.includes(path.split('/')[0] ?? ''))

/** What a file loads: local files relative to src/, libraries by name; types count too. */
function importsOf(path: string): string[] {
  const text = textOf(path)
  const names = [
    ...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'/gms),
    ...text.matchAll(/\brequire\('([^']+)'\)/g)
  ]
  return names.map(([, name = '']) =>
    name.startsWith('.')
      ? relative(join(ROOT, 'src'), join(ROOT, 'src', dirname(path), name))
      : name
  )
}

const isLocal = (name: string) => name.endsWith('.ts')

test('every folder has its row', () => {
  expect(sources.filter((path) => rowOf(path) === -1)).toEqual([])
})

test.for(sources)('%s imports only from its own row or below', (path) => {
  const local = importsOf(path).filter(isLocal)
  const upward = local.filter((target) => rowOf(target) > rowOf(path))
  const impure = local.filter(
    (target) => PURE.includes(path.split('/')[0] ?? '') && target.startsWith('project/')
  )

  expect([...upward, ...impure]).toEqual([])
})

test.for(sources.filter((path) => PURE.includes(path.split('/')[0] ?? '')))(
  '%s is pure',
  (path) => {
    expect(textOf(path).match(IMPURE)).toBeNull()
  }
)

/** Every file that a file imports, over any number of others. */
function reach(path: string, seen: Set<string>): Set<string> {
  for (const next of importsOf(path).filter(isLocal))
    if (!seen.has(next)) reach(next, seen.add(next))
  return seen
}

test('no file imports itself, over any number of others', () => {
  expect(sources.filter((path) => reach(path, new Set()).has(path))).toEqual([])
})

test('the tables that tell languages apart are loaded only where translations are compared', () => {
  const loading = sources.filter((path) => reach(path, new Set()).has('text/language.ts'))

  expect(loading.filter((path) => !path.startsWith('translations/'))).toEqual([
    'commands/translations.ts'
  ])
})

test('each library has one door', () => {
  const doors = Object.keys(DOORS).map((library) => [
    library,
    sources.filter((path) => importsOf(path).includes(library)).join()
  ])

  expect(Object.fromEntries(doors)).toEqual(DOORS)
})

test('only the folder eleventy knows Eleventy', () => {
  const knowing = sources.filter((path) => /11ty/.test(textOf(path)))

  expect(knowing.filter((path) => !path.startsWith('eleventy/'))).toEqual(['build/program-sum.ts'])
})

test('the configuration of Eleventy is a dozen lines', () => {
  const lines = readFileSync(join(ROOT, '.eleventy.js'), 'utf8').trim().split('\n')

  expect(lines.length).toBeLessThanOrEqual(14)
})

test('every file is one thing: 200 lines at the most', () => {
  expect(sources.filter((path) => textOf(path).split('\n').length > 201)).toEqual([])
})

test('templates print markup only from values whose name ends in Html', () => {
  const templates = readdirSync(join(ROOT, 'templates'), { recursive: true, encoding: 'utf8' })
  const texts = templates
    .filter((path) => path.endsWith('.njk'))
    .map((path) => readFileSync(join(ROOT, 'templates', path), 'utf8'))
  const marked = texts.flatMap((text) => text.match(/[\w.]+ *\| *safe/g) ?? [])

  expect(marked.filter((use) => !/Html *\|/.test(use))).toEqual([])
  expect(marked.length).toBeGreaterThan(0)
})
