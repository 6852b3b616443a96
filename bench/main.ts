import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { madeProject } from './made/made-project.ts'
import { type Options, readOptions, roundsFor } from './options.ts'
import { pdfText } from './report/document.ts'
import { goalsOf } from './report/goals.ts'
import type { Machine, Results, SizeResults } from './report/results.ts'
import { rowsOf, textTable } from './report/table.ts'
import { lackOfRoom, removeFolders } from './runs/folders.ts'
import { machineFacts } from './runs/machine.ts'
import { measurePdfs } from './runs/measure-pdfs.ts'
import { measureSize } from './runs/measure-size.ts'

const say = (line: string) => console.error(line)

try {
  await main(readOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10)))
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** Measures what is asked for, prints it, and writes the results. */
async function main(options: Options): Promise<void> {
  const root = process.cwd()
  const work = resolve(options.work)
  mkdirSync(work, { recursive: true })
  const most = Math.max(...options.sizes)
  const lack = lackOfRoom(work, most, most <= Math.max(options.copyUpTo, options.hugoUpTo))
  if (lack !== undefined) throw new Error(lack)
  // What is left of a benchmark that was stopped.
  removeFolders(join(work, 'size'), join(work, 'pdf'))

  const machine = machineFacts(root, options.alsoNode)
  if (machine.hugo === null)
    say('Hugo is not installed, so nothing is compared with it: apt-get install hugo')
  const project = await madeProject(root)
  const sizes: SizeResults[] = []
  for (const tenants of options.sizes) {
    const size = {
      tenants,
      rounds: roundsFor(tenants, options),
      ...partsOf(tenants, options, machine)
    }
    sizes.push(await measureSize(root, join(work, 'size'), project, size, say))
  }
  const { pdfTenants, rounds = 3 } = options
  const withPdfs =
    pdfTenants === 0 ? null : await measurePdfs(root, join(work, 'pdf'), pdfTenants, rounds, say)
  const results: Results = { date: options.date, machine, sizes, withPdfs }
  writeFileSync(options.results, `${JSON.stringify(results, null, 2)}\n`)
  print(results, options)
}

/** What is measured besides our build, cold and with nothing changed; what is left out is said. */
function partsOf(
  tenants: number,
  { hugoUpTo, eleventyUpTo, editsUpTo, copyUpTo, alsoNode }: Options,
  { hugo }: Machine
) {
  const isTooMany = (name: string, limit: number, option: string) => {
    if (tenants > limit)
      say(`${tenants} tenants: without ${name}: measured up to ${limit} (${option})`)
    return tenants > limit
  }
  return {
    alsoNode,
    hasHugo: hugo !== null && !isTooMany('Hugo', hugoUpTo, '--hugo-up-to'),
    hasCopy: !isTooMany('the copy', copyUpTo, '--copy-up-to'),
    hasEdits: !isTooMany('builds after an edit', editsUpTo, '--edits-up-to'),
    hasEleventy: !isTooMany('plain Eleventy', eleventyUpTo, '--eleventy-up-to')
  }
}

function print(results: Results, { areGoalsDemanded }: Options): void {
  const { sizes, withPdfs } = results
  for (const size of sizes) {
    const { tenants, pages, files, bytes, comparedPages } = size
    const compared =
      comparedPages === 0 ? '' : ` ${comparedPages} pages have the same words in all generators.`
    console.log(
      `\n${tenants} tenants, ${pages} pages, ${files} files of ${Math.round(bytes / 1e6)} MB.${compared}\n${textTable(rowsOf(size))}`
    )
  }
  if (withPdfs !== null) console.log(`\n${pdfText(withPdfs)}`)
  const goals = goalsOf(results)
  for (const { wanted, measured, isMet } of goals)
    console.log(`${isMet ? 'pass' : 'MISS'}  ${wanted}: ${measured}`)
  if (areGoalsDemanded && goals.some(({ isMet }) => !isMet)) process.exitCode = 1
}
