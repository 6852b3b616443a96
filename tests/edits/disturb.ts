import { lstatSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chance } from './chance.ts'
import { type Files, pathsLike } from './edit.ts'
import type { Workplace } from './workplace.ts'

/** What can happen between two builds besides an edit; says what did. */
export async function disturb(place: Workplace, files: Files, chance: Chance): Promise<string> {
  if (!chance.isTrueIn(35)) return ''
  if (chance.isTrueIn(50)) {
    const only = someTenants(files, chance)
    const { isRight } = await place.build('dist', { cache: true, only })
    return `${isRight ? 'built' : 'could not build'} ${only.join(' and ')}`
  }
  return chance.isTrueIn(60) ? inOutput(place, chance) : inCache(place, chance)
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
  switch (chance.below(5)) {
    case 0:
      writeFileSync(join(folder, name), content.subarray(0, content.length / 2))
      return 'a record cut'
    case 1:
      writeFileSync(join(folder, name), '')
      return 'a record emptied'
    case 2:
      rmSync(join(root, '.cache/output.json'), { force: true })
      return 'the note removed'
    case 3:
      rmSync(folder, { recursive: true })
      return 'all records removed'
    default:
      writeFileSync(join(root, '.cache/output.json'), '{"output":')
      return 'the note cut'
  }
}
