import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { madeProject, madeTenants } from '../bench/made/made-project.ts'
import { chartOf } from '../bench/report/chart.ts'
import { withFigures } from '../bench/report/document.ts'
import { goalsOf } from '../bench/report/goals.ts'
import type { Results } from '../bench/report/results.ts'
import { requireSameSite } from '../bench/runs/compare-sites.ts'
import { firstDifference, KINDS, type Kind } from '../bench/runs/file-differences.ts'
import { lackOfRoom } from '../bench/runs/folders.ts'
import { WHAT } from '../bench/runs/what.ts'
import { buildSite } from '../src/policy/build-site.ts'
import { ROOT } from './support/project-files.ts'
import { outputWith } from './support/put-files.ts'

test('the tenants that the benchmark makes have all their pages, and no problem', async () => {
  const project = await madeProject(ROOT)
  const tenants = madeTenants(project, 1, 50)
  const files = tenants.flatMap((tenant) => tenant.files)
  const { pages, diagnostics } = buildSite([...project.shared, ...files])

  expect(diagnostics).toEqual([])
  expect(pages.length).toBe(tenants.reduce((sum, { pageCount }) => sum + pageCount, 0))
})

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const results = (): Results => JSON.parse(textOf('bench/results.json'))

test('the chart is the one of the results: npm run bench:documents', () => {
  expect(textOf('docs/performance.svg')).toBe(chartOf(results()))
})

test('docs/performance.md has the figures of the results: npm run bench:documents', () => {
  const document = textOf('docs/performance.md')

  expect(document).toBe(withFigures(document, results()))
})

test('words are the same whatever is between them, and a difference is shown', () => {
  const ours = '<title>T</title><p>One <b>two</b></p><script>x</script><a href="/x">three</a>'
  const same = '<title>T</title>\n<p>One two\n</p>\n<a href="/x">three</a>'
  const other = '<title>T</title><p>One two</p><a href="/y">three</a>'

  for (const kind of ['index.html', '404.html'] as const) {
    expect(firstDifference(kind, ours, same)).toBe(undefined)
    expect(firstDifference(kind, ours, other)).toBe('“One two three /x” and “One two three /y”.')
  }
})

test('data are the same in any order of keys and with any spaces, and a difference is shown', () => {
  const difference = (other: string) =>
    firstDifference('cookies.json', '{ "cookies": [{ "name": "a", "covers": [] }] }', other)

  expect(difference('{"cookies":[{"covers":[],"name":"a"}]}')).toBe(undefined)
  expect(difference('{"cookies":[{"covers":[],"name":null}]}')).toBe(
    '“.cookies[0].covers [] .cookies[0].name "a"” and “.cookies[0].covers [] .cookies[0].name null”.'
  )
  expect(difference('{"cookies":[{"covers":{},"name":"a"}]}')).toMatch(/covers \[\].*covers {}/)
  expect(difference('{"cookies":[{"covers":[],"name":"a"},{}]}')).toMatch(/ \.cookies\[1\] {}”/)
})

test('a robots.txt has the same lines, and a difference is shown', () => {
  const ours = 'User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap.xml\n'

  expect(firstDifference('robots.txt', ours, ours.trim())).toBe(undefined)
  expect(firstDifference('robots.txt', ours, 'User-agent: *\nAllow: /\n')).toBe(
    '“User-agent: * Allow: /  Sitemap: https://a.example/sitemap.xml” and “User-agent: * Allow: /”.'
  )
})

test('a sitemap has the same addresses, days and alternates, and a difference is shown', () => {
  const sitemap = (url: string, day: string, links: string) =>
    `<urlset>\n<url><loc>${url}</loc>\n<lastmod>${day}</lastmod>${links}</url></urlset>`
  const link = (url: string) => `<xhtml:link rel="alternate" hreflang="en" href="${url}"/>`
  const ours = sitemap('/en/', '2026-01-02', link('/en/'))
  const difference = (other: string) => firstDifference('sitemap.xml', ours, other)

  expect(difference(ours.replaceAll('\n', ''))).toBe(undefined)
  expect(difference(sitemap('/fr/', '2026-01-02', link('/en/')))).toMatch(/“loc: \/fr\//)
  expect(difference(sitemap('/en/', '2026-01-03', link('/en/')))).toMatch(/lastmod: 2026-01-03/)
  expect(difference(sitemap('/en/', '2026-01-02', link('/fr/')))).toMatch(/en: \/fr\/”/)
  expect(difference(sitemap('/en/', '2026-01-02', ''))).toBe(
    '“loc: /en/ lastmod: 2026-01-02 en: /en/” and “loc: /en/ lastmod: 2026-01-02”.'
  )
})

test('a site with a file less, or with another one, is not the same', () => {
  const files = { 'a/index.html': '<p>One', 'a/robots.txt': 'Allow: /' }
  const ours = outputWith({ ...files, '_tenants/index.html': '<p>List' }).output
  const compare = (other: Readonly<Record<string, string>>, kinds: readonly Kind[] = KINDS) =>
    requireSameSite(ours, outputWith(other).output, ['a'], 1, kinds)

  expect(compare(files)).toBe(1)
  expect(compare({ 'a/index.html': '<p>One' }, ['index.html'])).toBe(1)
  expect(() => compare({ 'a/index.html': '<p>One' })).toThrow(
    /dist has 0 files of the name robots\.txt, and 1 are right/
  )
  expect(() => compare({ ...files, 'a/robots.txt': 'Disallow: /' })).toThrow(
    /robots\.txt differs from our file: “Allow: \/” and “Disallow: \/”/
  )
})

test('a size that has no room on the disk is refused before anything is written', () => {
  expect(lackOfRoom(ROOT, 1e12, true)).toMatch(
    /^1000000000000 tenants need 350000000\.0 GB in \S+, and [\d.]+ GB are free\. Choose another folder with --work, or fewer tenants\.$/
  )
  expect(lackOfRoom(ROOT, 1, true)).toBe(undefined)
})

test('a ratio is made within a round, and the middle one counts', () => {
  const run = (seconds: number) => ({ seconds, cpuSeconds: null, peakBytes: null })
  const size = {
    ...{ tenants: 10_000, pages: 1, files: 1, bytes: 1, comparedPages: 1 },
    runs: { cold: [1, 4, 9].map(run), 'hugo-cold': [10, 10, 10].map(run), copy: [1, 1, 1].map(run) }
  }
  const goals = goalsOf({ ...results(), sizes: [size] })

  expect(goals.map(({ measured, isMet }) => [measured, isMet])).toEqual([
    ['0.40', true],
    ['4.00', false]
  ])
})

test('the benchmark measures the real commands, prints a table, and writes its results', () => {
  const work = mkdtempSync(join(tmpdir(), 'policy-pages-'))
  onTestFinished(() => rmSync(work, { recursive: true }))
  const file = join(work, 'results.json')
  const program = join(ROOT, '.cache/bench/bench/main.js')
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'bench/tsconfig.json')])
  const asked = ['5', '--rounds', '1', '--pdf-tenants', '0', '--also-node', process.execPath]
  const args = [...asked, '--results', file, '--work', work]
  const printed = execFileSync(process.execPath, [program, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const { sizes, machine }: Results = JSON.parse(readFileSync(file, 'utf8'))
  const measured = Object.keys(WHAT).filter(
    (what) => machine.hugo !== null || !what.startsWith('hugo')
  )

  expect(
    sizes.map(({ tenants, pages, runs }) => [tenants, pages, Object.keys(runs).toSorted()])
  ).toEqual([[5, 12, measured.toSorted()]])
  expect(printed).toContain('cold: no dist/, no cache')
  expect(readdirSync(work)).toEqual(['results.json'])
})
