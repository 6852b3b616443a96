import { join } from 'node:path'
import { madeProject } from '../made/made-project.ts'
import { writeProject } from '../made/write-project.ts'
import type { PdfResults } from '../report/results.ts'
import { removeFolders } from './folders.ts'
import { ourBuild } from './measure-ours.ts'
import { measuredRun, type Run } from './measured-run.ts'
import type { Say } from './run-log.ts'

/** Measures a cold build that sets a PDF for each page, in a folder that is removed. */
export async function measurePdfs(
  root: string,
  work: string,
  tenants: number,
  rounds: number,
  say: Say
): Promise<PdfResults> {
  const pages = await writeProject(root, work, await madeProject(root, true), tenants)
  const runs: Run[] = []
  for (let round = 1; round <= rounds; round++) {
    removeFolders(join(work, 'dist'), join(work, '.cache'))
    const run = await measuredRun(ourBuild(work))
    runs.push(run)
    say(`${tenants} tenants with PDFs, round ${round} of ${rounds}: ${run.seconds.toFixed(2)} s`)
  }
  removeFolders(work)
  return { tenants, pages, runs }
}
