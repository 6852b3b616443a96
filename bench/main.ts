import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { madeProject } from './made/made-project.ts'
import { readOptions, roundsFor } from './options.ts'
import { goalsOf } from './report/goals.ts'
import type { Results, SizeResults } from './report/results.ts'
import { rowsOf, textTable } from './report/table.ts'
import { lackOfRoom, removeFolders } from './runs/folders.ts'
import { machineFacts } from './runs/machine.ts'
import { measurePdfs } from './runs/measure-pdfs.ts'
import { measureSize } from './runs/measure-size.ts'

const root = process.cwd()
const options = readOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10))
const work = resolve(options.work)
const say = (line: string) => console.error(line)

mkdirSync(work, { recursive: true })
const lack = lackOfRoom(work, Math.max(...options.sizes))
if (lack !== undefined) {
  console.error(lack)
  process.exit(1)
}
// What is left of a benchmark that was stopped.
removeFolders(join(work, 'size'), join(work, 'pdf'))

const machine = machineFacts(root)
if (machine.hugo === null)
  say('Hugo is not installed, so nothing is compared with it: apt-get install hugo')
const project = await madeProject(root)
const sizes: SizeResults[] = []
for (const tenants of options.sizes) {
  const hasHugo = machine.hugo !== null && tenants <= options.hugoUpTo
  const hasEleventy = tenants <= options.eleventyUpTo
  if (machine.hugo !== null && !hasHugo)
    say(
      `${tenants} tenants: without Hugo, which is measured up to ${options.hugoUpTo} (--hugo-up-to)`
    )
  if (!hasEleventy)
    say(
      `${tenants} tenants: without plain Eleventy, which is measured up to ${options.eleventyUpTo} (--eleventy-up-to)`
    )
  const size = { tenants, rounds: roundsFor(tenants, options), hasHugo, hasEleventy }
  sizes.push(await measureSize(root, join(work, 'size'), project, size, say))
}
const withPdfs =
  options.pdfTenants === 0
    ? null
    : await measurePdfs(root, join(work, 'pdf'), options.pdfTenants, options.rounds ?? 3, say)
const results: Results = { date: options.date, machine, sizes, withPdfs }
writeFileSync(options.results, `${JSON.stringify(results, null, 2)}\n`)

for (const size of sizes)
  console.log(
    `\n${size.tenants} tenants, ${size.pages} pages, ${size.files} files of ${Math.round(size.bytes / 1e6)} MB; ${size.comparedPages} pages have the same words as Hugo’s.\n${textTable(rowsOf(size))}`
  )
if (withPdfs !== null) {
  const seconds = withPdfs.runs.map((run) => run.seconds.toFixed(2)).join(', ')
  console.log(
    `\n${withPdfs.tenants} tenants, ${withPdfs.pages} pages, cold with PDFs: ${seconds} s.`
  )
}
const goals = goalsOf(results)
for (const { wanted, measured, isMet } of goals)
  console.log(`${isMet ? 'pass' : 'MISS'}  ${wanted}: ${measured}`)
if (options.areGoalsDemanded && goals.some(({ isMet }) => !isMet)) process.exitCode = 1
