import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Chance, chanceFrom } from './chance.ts'
import { type Disturbed, disturb, someBuilt, someTenants } from './disturb.ts'
import type { Changes, Edit, Files } from './edit.ts'
import { drawEdit } from './kinds.ts'
import type { VariedProject } from './varied-project.ts'
import { differences, otherLines, type Workplace } from './workplace.ts'

/** One edit, and what came of it. */
export interface EditRound {
  readonly number: number
  readonly name: string
  /** What else happened before the build. */
  readonly disturbed: string
  readonly isRight: boolean
  /** Where the build that knows the last one differs from a fresh one. Empty if all is well. */
  readonly faults: readonly string[]
}

/**
 * Makes one edit after another, and builds each time with what is known and from nothing: the folders
 * and what was said have to be the same. An edit with an error must leave the folder as it was, and is
 * taken back then.
 */
export async function* editRounds(
  { files: start, pool }: VariedProject,
  place: Workplace,
  count: number,
  seed: number
): AsyncGenerator<EditRound> {
  const files = new Map(start)
  const change = (changes: Changes) => {
    place.write(changes)
    for (const [path, content] of Object.entries(changes))
      if (content === undefined) files.delete(path)
      else files.set(path, content)
  }
  const fresh = async () => {
    rmSync(join(place.root, 'fresh'), { recursive: true, force: true })
    const built = await place.build('fresh', { cache: false })
    return { ...built, tree: place.tree('fresh') }
  }
  const first = await place.build('dist', { cache: true })
  if (!first.isRight) throw new Error(`The project is not right to begin with: ${first.said}`)
  const same = differences(place.tree('dist'), (await fresh()).tree)
  if (same.length > 0) throw new Error(`The first build is not the same: ${same.join(', ')}`)
  for (let number = 1; number <= count; number++) {
    const chance = chanceFrom(seed * 1_000_003 + number)
    const draw = () => drawEdit({ files, pool, chance, number })
    const edits = [draw()]
    const undos = [undoOf(edits[0], files)]
    change(edits[0]?.changes ?? {})
    // Two at once: where the second is wrong, the first one stays and is built without it.
    if (chance.isTrueIn(25)) {
      const second = draw()
      edits.push(second)
      undos.push(undoOf(second, files))
      change(second.changes)
    }
    const disturbed = chance.isTrueIn(20)
      ? await detour(place, draw(), files, chance)
      : await disturb(place, files, chance)
    const faults = [...disturbed.faults]
    let isRight = false
    for (;;) {
      const before = place.tree('dist')
      const known = await place.build('dist', { cache: true })
      const wanted = await fresh()
      isRight = wanted.isRight
      faults.push(...otherLines(known.said, wanted.said))
      if (known.isRight !== isRight) faults.push(`the build is ${isRight ? 'wrong' : 'right'}`)
      faults.push(...differences(place.tree('dist'), isRight ? wanted.tree : before))
      const undo = undos.pop()
      if (isRight || undo === undefined) break
      change(undo)
    }
    const name = edits.map((edit) => edit.name).join('; and ')
    yield {
      number,
      name,
      disturbed: disturbed.what,
      isRight: undos.length === edits.length - 1,
      faults
    }
  }
}

/** What takes an edit back. */
function undoOf(edit: Edit | undefined, files: Files): Changes {
  const paths = Object.keys(edit?.changes ?? {})
  return Object.fromEntries(paths.map((path) => [path, files.get(path)]))
}

/** An edit that is built, in whole or for some tenants, and then taken back. */
async function detour(
  place: Workplace,
  edit: Edit,
  files: Files,
  chance: Chance
): Promise<Disturbed> {
  const undo = undoOf(edit, files)
  place.write(edit.changes)
  const { what, faults } = chance.isTrueIn(70)
    ? await someBuilt(place, someTenants(files, chance))
    : await allBuilt(place)
  place.write(undo)
  return { what: `${what} with ${edit.name}, which is taken back`, faults }
}

async function allBuilt(place: Workplace): Promise<Disturbed> {
  const { isRight } = await place.build('dist', { cache: true })
  return { what: isRight ? 'built' : 'could not build', faults: [] }
}
