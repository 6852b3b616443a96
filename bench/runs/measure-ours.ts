import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeProject } from '../made/made-project.ts'
import { applyEdit, edits, requireShown } from './edits.ts'
import { removeFolders } from './folders.ts'
import type { Command } from './measured-run.ts'
import type { RunLog } from './run-log.ts'

/** The command that readers of the documentation know, without the summary that it prints. */
export function ourBuild(folder: string, node = process.execPath): Command {
  return { program: node, args: ['build/cli.js', 'build', '--quiet'], folder }
}

/**
 * Builds everything from nothing; before that with another Node too, where one is given, which has to
 * give the same bytes.
 */
export async function measureCold(
  folder: string,
  alsoNode: string | undefined,
  { measure }: RunLog
): Promise<void> {
  const [dist, cache] = [join(folder, 'dist'), join(folder, '.cache')]
  const manifest = () => readFileSync(join(dist, 'manifest.json'))
  let other: Buffer | undefined
  removeFolders(dist, cache)
  if (alsoNode !== undefined) {
    await measure('cold-also', ourBuild(folder, alsoNode))
    other = manifest()
    removeFolders(dist, cache)
  }
  await measure('cold', ourBuild(folder))
  if (other !== undefined && !manifest().equals(other))
    throw new Error(`${alsoNode} gives other bytes than ${process.execPath}.`)
}

/** What the edits need to know of the tenants. */
export interface Landmarks {
  /** Of all tenants. */
  readonly ids: readonly string[]
  /** The tenant in the middle, which is edited. */
  readonly edited: ReturnType<MadeProject['tenant']>
  /** A cookie policy in English, from `dist/`; absent where no tenant has one. */
  readonly english: string | undefined
}

/** Finds the landmarks among so many tenants, one after the other. */
export function landmarksOf(project: MadeProject, count: number): Landmarks {
  const ids: string[] = []
  let english: string | undefined
  for (let number = 1; number <= count; number++) {
    const { id, locales } = project.tenant(number)
    ids.push(id)
    if (locales.includes('en')) english ??= join(id, 'en', 'cookies', 'index.html')
  }
  return { ids, edited: project.tenant(Math.ceil(count / 2)), english }
}

/** Builds again after each edit, and demands that a page shows it. `number` makes the edits new ones. */
export async function measureEdits(
  folder: string,
  { edited, english }: Landmarks,
  number: number,
  { measure }: RunLog
): Promise<void> {
  const all = edits(edited.id)
  for (const what of ['tenant', 'sentence', 'duration'] as const) {
    applyEdit(folder, all[what], number)
    await measure(what, ourBuild(folder))
    const page = what === 'tenant' ? join(edited.id, 'index.html') : english
    if (page !== undefined) requireShown(join(folder, 'dist', page), all[what], number)
  }
}
