import { join } from 'node:path'
import type { MadeProject } from '../made/made-project.ts'
import { writeProject, writeSources } from '../made/write-project.ts'
import type { SizeResults } from '../report/results.ts'
import { writeRivals } from '../rivals/write-rivals.ts'
import { requireSameSite } from './compare-sites.ts'
import { KINDS, type Kind } from './file-differences.ts'
import { folderContent, removeFolders } from './folders.ts'
import { landmarksOf, measureCold, measureEdits, ourBuild } from './measure-ours.ts'
import { measureCopy, measureEleventy, measureHugo } from './measure-rivals.ts'
import { runLog, type Say } from './run-log.ts'

/** One size to be measured, in how many rounds, and beside what. */
export interface Size {
  readonly tenants: number
  readonly rounds: number
  readonly hasHugo: boolean
  readonly hasEleventy: boolean
  readonly hasEdits: boolean
  readonly hasCopy: boolean
  /** Another Node, with which everything is built too. */
  readonly alsoNode: string | undefined
}

/**
 * Measures all commands on the same tenants, in folders inside of `work`, which is removed. They
 * take turns, so that a busy moment of the machine does not meet only one of them.
 */
export async function measureSize(
  root: string,
  work: string,
  project: MadeProject,
  { tenants, rounds, hasHugo, hasEleventy, hasEdits, hasCopy, alsoNode }: Size,
  say: Say
): Promise<SizeResults> {
  const folder = join(work, 'ours')
  const dist = join(folder, 'dist')
  const hugo = hasHugo ? join(work, 'hugo') : undefined
  const eleventy = hasEleventy ? join(work, 'eleventy') : undefined
  say(`${tenants} tenants: writing their files`)
  const pages = await writeProject(root, folder, project, tenants)
  await writeRivals(root, { hugo, eleventy }, project, tenants)
  const landmarks = landmarksOf(project, tenants)
  const log = runLog(tenants, rounds, say)
  let comparedPages = 0
  let written = { files: 0, bytes: 0 }

  for (let round = 1; round <= rounds; round++) {
    const compare = (kinds: readonly Kind[]) => (output: string) => {
      if (round === 1) comparedPages = requireSameSite(dist, output, landmarks.ids, pages, kinds)
    }
    await writeSources(folder, [...project.shared, ...landmarks.edited.files])
    await measureCold(folder, alsoNode, log)
    if (round === 1) written = folderContent(dist)
    if (hugo !== undefined) await measureHugo(hugo, log, compare(KINDS))
    if (eleventy !== undefined) await measureEleventy(eleventy, log, compare(['index.html']))
    if (hasCopy) await measureCopy(folder, log)
    await log.measure('unchanged', ourBuild(folder))
    if (hasEdits) await measureEdits(folder, landmarks, round, log)
  }
  removeFolders(work)
  return { tenants, pages, ...written, comparedPages, runs: log.runs }
}
