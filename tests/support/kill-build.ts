import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from '../../src/project/system-error.ts'

/** The files of a folder: the hash of each by its path. */
export type Hashes = ReadonlyMap<string, string>

/** From when on a kill counts: the start of the build, the first change of `dist/`, the first new page. */
export type Since = 'started' | 'changed' | 'placed'

/** When a build is killed: so many milliseconds after something. */
export interface Moment {
  readonly since: Since
  readonly after: number
}

/** How a build ended, and after how many milliseconds each of these happened, if it did. */
export interface Ended {
  readonly wasKilled: boolean
  readonly code: number | null
  readonly said: string
  readonly milliseconds: number
  readonly reached: Readonly<Partial<Record<Since, number>>>
}

/** The hash of every file of a folder; empty where there is none. */
export function hashesOf(folder: string): Hashes {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map((path) => [relative(folder, path), hashOf(path)]))
}

/** Of a plain file; anything else has a word in the place of the hash, which no site has. */
function hashOf(path: string): string {
  if (!lstatSync(path).isFile()) return 'no plain file'
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/**
 * What is not whole in a folder after a kill, as "path: what". Each file must be as in one of the two
 * sites, and may be missing only where one of them lacks it. Files that wait in a staging folder do
 * not count.
 */
export function brokenFiles(found: Hashes, before: Hashes, after: Hashes): string[] {
  const foreign = [...found].flatMap(([path, hash]) => {
    if (path.startsWith('.staging-') || hash === before.get(path) || hash === after.get(path))
      return []
    return [`${path}: ${before.has(path) || after.has(path) ? 'half' : 'foreign'}`]
  })
  const lost = [...before.keys()].filter((path) => after.has(path) && !found.has(path))
  return [...foreign, ...lost.map((path) => `${path}: lost`)].toSorted()
}

/**
 * Starts a build in a project and, at a moment, kills its whole process group: all that it started
 * dies with it, as when a machine stops. Without a moment, or if it is faster, it ends by itself.
 * That new pages are being put in place is seen by some files that are watched.
 */
export async function runBuild(
  root: string,
  watched: readonly string[] = [],
  moment?: Moment
): Promise<Ended> {
  const output = join(root, 'dist')
  const hasChanged = changeOf([output])
  const hasPlaced = changeOf(watched.map((path) => join(output, path)))
  const started = performance.now()
  const reached: Partial<Record<Since, number>> = { started: 0 }
  const time = () => performance.now() - started
  const look = () => {
    if (hasChanged()) reached.changed ??= time()
    if (reached.changed !== undefined && hasPlaced()) reached.placed ??= time()
  }
  const child = spawn(process.execPath, ['build/cli.js', 'build', '--quiet'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data
    })
  const closed = new Promise((resolve) => child.once('close', resolve))
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const isNow = () => {
    look()
    return moment !== undefined && time() >= (reached[moment.since] ?? Infinity) + moment.after
  }
  while (!hasEnded() && !isNow()) await wait(1)
  if (!hasEnded()) killGroup(child)
  await closed
  look()
  const wasKilled = child.signalCode === 'SIGKILL'
  return { wasKilled, code: child.exitCode, said, milliseconds: time(), reached }
}

/** Tells whether one of some files or folders is another now than it was. */
function changeOf(paths: readonly string[]): () => boolean {
  const stateOf = (path: string) => {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    return stats && `${stats.ino} ${stats.mtimeMs}`
  }
  const states = paths.map((path) => [path, stateOf(path)] as const)
  return () => states.some(([path, state]) => stateOf(path) !== state)
}

/** All processes of the group at once, unless they have just ended. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) throw new Error('The build did not start.')
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}
