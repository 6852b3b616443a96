import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import type { Chance } from './chance.ts'
import { type Files, pathsLike } from './edit.ts'
import { differences, otherLines, type Workplace } from './workplace.ts'

/** What happened between two builds besides an edit, and what was wrong with it. */
export interface Disturbed {
  readonly what: string
  readonly faults: readonly string[]
}

/** What can happen between two builds besides an edit. */
export async function disturb(place: Workplace, files: Files, chance: Chance): Promise<Disturbed> {
  if (!chance.isTrueIn(35)) return { what: '', faults: [] }
  if (chance.isTrueIn(50)) return someBuilt(place, someTenants(files, chance))
  const what = chance.isTrueIn(60) ? inOutput(place, chance) : inCache(place, chance)
  return { what, faults: [] }
}

/** Builds some tenants: their folders, and what is said, are those of a fresh build of the same. */
export async function someBuilt(place: Workplace, only: readonly string[]): Promise<Disturbed> {
  const known = await place.build('dist', { cache: true, only })
  rmSync(join(place.root, 'fresh'), { recursive: true, force: true })
  const wanted = await place.build('fresh', { cache: false, only })
  const faults = otherLines(known.said, wanted.said)
  if (known.isRight !== wanted.isRight) faults.push('one of two builds of some tenants is wrong')
  for (const id of wanted.isRight ? only : [])
    faults.push(...differences(place.tree(`dist/${id}`), place.tree(`fresh/${id}`)))
  return { what: `${known.isRight ? 'built' : 'could not build'} ${only.join(' and ')}`, faults }
}

/** The ids of some tenants. */
export function someTenants(files: Files, chance: Chance): string[] {
  const ids = pathsLike(files, /^tenants\/[a-z0-9.-]+\.yaml$/).map((path) => path.slice(8, -5))
  return [chance.pick(ids), chance.pick(ids), chance.pick(ids)]
}

function inOutput({ root }: Workplace, chance: Chance): string {
  const output = join(root, 'dist')
  const entries = readdirSync(output, { recursive: true, withFileTypes: true })
  const found = entries.filter((entry) => entry.isFile())
  const path = chance.pick(found.map(({ parentPath, name }) => join(parentPath, name)).toSorted())
  const name = path.slice(root.length + 1)
  const content = readFileSync(path)
  switch (chance.below(5)) {
    case 0:
      writeFileSync(path, Buffer.alloc(content.length, 'x'))
      return `${name} overwritten`
    case 1:
      rmSync(path)
      return `${name} removed`
    case 2: {
      // As a program does that keeps the times.
      const { atime, mtime } = lstatSync(path)
      writeFileSync(path, Buffer.alloc(content.length, 'y'))
      utimesSync(path, atime, mtime)
      return `${name} overwritten, with its old date`
    }
    case 3:
      writeFileSync(`${path}.extra`, 'extra')
      return `${name}.extra added`
    default:
      rmSync(join(path, '..'), { recursive: true })
      return `the folder of ${name} removed`
  }
}

function inCache({ root }: Workplace, chance: Chance): string {
  const folder = join(root, '.cache/tenants')
  const name = chance.pick(readdirSync(folder).toSorted())
  const content = readFileSync(join(folder, name))
  const note = join(root, '.cache/output.json')
  switch (chance.below(6)) {
    case 0:
      writeFileSync(join(folder, name), content.subarray(0, content.length / 2))
      return 'a record cut'
    case 1:
      writeFileSync(join(folder, name), '')
      return 'a record emptied'
    case 2:
      rmSync(note, { force: true })
      return 'the note removed'
    case 3:
      rmSync(folder, { recursive: true })
      return 'all records removed'
    case 4: {
      const text = existsSync(note) ? readFileSync(note, 'utf8') : ''
      writeFileSync(note, text.replaceAll(/ (\d+)"/g, ' 1$1"').replaceAll(/ (\d)(\d)/g, ' $2$1'))
      return 'places in the note changed'
    }
    default:
      writeFileSync(note, '{"output":')
      return 'the note cut'
  }
}
