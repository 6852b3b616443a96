import { join } from 'node:path'
import type { MadeProject } from '../made/made-project.ts'
import { writeProject, writeSources } from '../made/write-project.ts'
import type { SizeResults } from '../report/results.ts'
import { writeRivals } from '../rivals/write-rivals.ts'
import { requireSameWords } from './compare-sites.ts'
import { applyEdit, edits, requireShown } from './edits.ts'
import { folderContent, removeFolders } from './folders.ts'
import { type Command, measuredRun, type Run } from './measured-run.ts'
import { WHAT, type What } from './what.ts'

/** One size to be measured, in how many rounds, and beside what. */
export interface Size {
  readonly tenants: number
  readonly rounds: number
  readonly hasHugo: boolean
  readonly hasEleventy: boolean
}

/** Says how far the benchmark is. */
export type Say = (line: string) => void

/**
 * Measures all commands on the same tenants, in folders inside of `work`, which is removed. They
 * take turns, so that a busy moment of the machine does not meet only one of them.
 */
export async function measureSize(
  root: string,
  work: string,
  project: MadeProject,
  size: Size,
  say: Say
): Promise<SizeResults> {
  const { tenants, rounds, hasHugo, hasEleventy } = size
  const [made, hugo, eleventy] = ['made', 'hugo', 'eleventy'].map((name) => join(work, name)) as [
    string,
    string,
    string
  ]
  say(`${tenants} tenants: writing their files`)
  const pages = await writeProject(root, made, project, tenants)
  const rivals = { ...(hasHugo && { hugo }), ...(hasEleventy && { eleventy }) }
  await writeRivals(root, rivals, project, tenants)
  const { ids, middle, english } = landmarks(project, tenants)
  const dist = join(made, 'dist')
  const runs: Partial<Record<What, Run[]>> = {}
  let comparedPages = 0
  let written = { files: 0, bytes: 0 }

  const measure = async (what: What, command: Command) => {
    const run = await measuredRun(command)
    runs[what] = [...(runs[what] ?? []), run]
    const round = runs[what].length
    say(
      `${tenants} tenants, round ${round} of ${rounds}: ${WHAT[what]}: ${run.seconds.toFixed(2)} s`
    )
  }
  const measureOurs = (what: What) => measure(what, ourBuild(made))
  const isFirst = () => runs.cold?.length === 1
  const compareWith = (output: string) => requireSameWords(dist, output, ids, pages)

  const measureHugo = async () => {
    const output = join(hugo, 'public')
    const command = { program: 'hugo', args: ['--quiet'], folder: hugo }
    await measure('hugo-cold', command)
    if (isFirst()) comparedPages = compareWith(output)
    await measure('hugo-unchanged', command)
    removeFolders(output, join(hugo, 'resources'))
  }
  const measureEleventy = async () => {
    const output = join(eleventy, 'public')
    const args = [join('node_modules', '@11ty', 'eleventy', 'cmd.cjs'), '--quiet']
    await measure('eleventy-cold', { program: process.execPath, args, folder: eleventy })
    if (isFirst()) compareWith(output)
    removeFolders(output)
  }
  const measureEdits = async (number: number) => {
    const all = edits(middle.id)
    for (const what of ['tenant', 'sentence', 'duration'] as const) {
      applyEdit(made, all[what], number)
      await measureOurs(what)
      const page = what === 'tenant' ? join(middle.id, 'index.html') : english
      if (page !== undefined) requireShown(join(dist, page), all[what], number)
    }
  }

  for (let number = 1; number <= rounds; number++) {
    removeFolders(dist, join(made, '.cache'))
    await writeSources(made, [...project.shared, ...middle.files])
    await measureOurs('cold')
    if (isFirst()) written = folderContent(dist)
    if (hasHugo) await measureHugo()
    if (hasEleventy) await measureEleventy()
    await measure('copy', { program: 'cp', args: ['-r', 'dist', 'copy'], folder: made })
    removeFolders(join(made, 'copy'))
    await measureOurs('unchanged')
    await measureEdits(number)
  }
  removeFolders(work)
  return { tenants, pages, ...written, comparedPages, runs }
}

/** The command that readers of the documentation know, without the pages that it prints. */
export function ourBuild(folder: string): Command {
  return { program: process.execPath, args: ['build/cli.js', 'build', '--quiet'], folder }
}

/** The ids of all tenants, the one in the middle, and an English cookie policy, if there is one. */
function landmarks(project: MadeProject, count: number) {
  const ids: string[] = []
  let english: string | undefined
  for (let number = 1; number <= count; number++) {
    const { id, locales } = project.tenant(number)
    ids.push(id)
    if (locales.includes('en')) english ??= join(id, 'en', 'cookies', 'index.html')
  }
  return { ids, middle: project.tenant(Math.ceil(count / 2)), english }
}
