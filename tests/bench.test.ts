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
import { firstDifference } from '../bench/runs/compare-sites.ts'
import { lackOfRoom } from '../bench/runs/folders.ts'
import { WHAT } from '../bench/runs/what.ts'
import { buildSite } from '../src/policy/build-site.ts'
import { ROOT } from './support/project-files.ts'

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

  expect(firstDifference(ours, '<title>T</title>\n<p>One two\n</p>\n<a href="/x">three</a>')).toBe(
    undefined
  )
  expect(firstDifference(ours, '<title>T</title><p>One two</p><a href="/y">three</a>')).toBe(
    '“One two three /x” and “One two three /y”.'
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
  const args = ['5', '--rounds', '1', '--pdf-tenants', '0', '--results', file, '--work', work]
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
