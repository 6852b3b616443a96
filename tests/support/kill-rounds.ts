import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  brokenFiles,
  type Ended,
  type Hashes,
  hashesOf,
  runBuild,
  type Since
} from './kill-build.ts'

/** A project in which builds are killed. It has two versions, which differ on every page. */
export interface KilledProject {
  readonly root: string
  write(version: number): void
}

const SINCE: readonly Since[] = ['started', 'changed', 'placed']

/** How many files are watched. */
const WATCHED = 20

/** One kill, and what came of it. */
export interface KillRound {
  readonly number: number
  /** Whether `dist/` was empty before. */
  readonly isCold: boolean
  readonly killed: Ended
  /** How many files were new already, and how many still old; those that are the same not counted. */
  readonly newFiles: number
  readonly oldFiles: number
  /** What is wrong afterwards: with the killed build, and with the next one. Empty if all is well. */
  readonly faults: readonly string[]
}

/**
 * Builds in turn the one and the other version, kills each build at a moment that the seed decides,
 * looks at every file, and builds again: then the folder must be the same as that of a fresh build. A
 * build that ends before its moment comes is a round too, and is no kill: there are `count` of those.
 * A third of the kills come at any moment, a third while files are written, and a third while they
 * are put in place, which takes the shortest and would be hit the least.
 */
export async function* killRounds(
  project: KilledProject,
  count: number,
  seed: number
): AsyncGenerator<KillRound> {
  const { root } = project
  const output = join(root, 'dist')
  const sites: Hashes[] = []
  for (const version of [0, 1]) {
    project.write(version)
    await coldBuild(root)
    sites.push(hashesOf(output))
  }
  project.write(0)
  const watched = someChanged(sites[0], sites[1])
  // How long an undisturbed build takes after a change, and from nothing.
  const usual = { warm: await completeBuild(root, watched), cold: await coldBuild(root, watched) }

  let left = count
  for (let number = 1; left > 0; number++) {
    const target = number % 2
    const isCold = number % 4 === 0
    if (isCold) clear(root)
    const before = isCold ? new Map<string, string>() : (sites[1 - target] ?? new Map())
    const after = sites[target] ?? new Map()
    project.write(target)
    const start = isCold ? 'cold' : 'warm'
    const { milliseconds, reached } = usual[start]
    const since = SINCE[Math.floor(chance(seed, number, 'since') * SINCE.length)] ?? 'started'
    const length = milliseconds - (reached[since] ?? 0)
    const moment = { since, after: chance(seed, number, 'moment') * length }
    const killed = await runBuild(root, watched, moment)
    if (killed.wasKilled) left--
    else usual[start] = killed

    const found = hashesOf(output)
    const faults = brokenFiles(found, before, after)
    await completeBuild(root).catch((error: Error) => faults.push(error.message))
    faults.push(...differences(hashesOf(output), after))
    const isIn = (site: Hashes, other: Hashes) =>
      [...found].filter(([path, hash]) => site.get(path) === hash && other.get(path) !== hash)
    const [newFiles, oldFiles] = [isIn(after, before).length, isIn(before, after).length]
    yield { number, isCold, killed, newFiles, oldFiles, faults }
  }
}

/** Some files, from all parts of a site, that differ between the versions. */
function someChanged(one: Hashes = new Map(), other: Hashes = new Map()): string[] {
  const changed = [...one].filter(([path, hash]) => other.has(path) && other.get(path) !== hash)
  const step = Math.max(1, Math.floor(changed.length / WATCHED))
  return changed.filter((_, index) => index % step === 0).map(([path]) => path)
}

/** From 0 up to, not including, 1: the same for the same seed, round and question. */
function chance(seed: number, round: number, question: string): number {
  const hash = createHash('sha256').update(`${seed} ${round} ${question}`).digest()
  return hash.readUInt32BE() / 2 ** 32
}

async function completeBuild(root: string, watched?: readonly string[]): Promise<Ended> {
  const ended = await runBuild(root, watched)
  if (ended.code !== 0) throw new Error(`the build failed: ${ended.said}`)
  return ended
}

async function coldBuild(root: string, watched?: readonly string[]): Promise<Ended> {
  clear(root)
  return completeBuild(root, watched)
}

/** As before the first build, but for the PDFs, which take long and are not what is tested. */
function clear(root: string): void {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const cache = join(root, '.cache')
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache))
    if (name !== 'pdf') rmSync(join(cache, name), { recursive: true })
}

function differences(found: Hashes, wanted: Hashes): string[] {
  const paths = new Set([...found.keys(), ...wanted.keys()])
  return [...paths]
    .filter((path) => found.get(path) !== wanted.get(path))
    .map((path) => `${path}: not as in a fresh build`)
}
