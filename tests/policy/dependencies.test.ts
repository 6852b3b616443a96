import { expect, test } from 'vitest'
import { isOwn } from '../../src/policy/sources.ts'
import { chanceFrom } from '../edits/chance.ts'
import { type Files, otherWord, textOf } from '../edits/edit.ts'
import { variedProject } from '../edits/varied-project.ts'
import { ROOT } from '../support/project-files.ts'
import { recordedSites } from '../support/recorded-sites.ts'

const { files: START, pool: POOL } = variedProject(ROOT)
const BASE = recordedSites(START)
const SHARED = [...START.keys()]
  .filter((path) => /^(?:content|tenants\/profiles)\//.test(path) && !isOwn({ path }))
  .toSorted()

/** What the sums say of each tenant after a change of shared files, and what is true of its site. */
function judged(changed: Files) {
  const now = recordedSites(changed)
  return [...BASE.dependencies].map(([id, dependencies]) => {
    const isSameSum = now.sumOf(dependencies) === BASE.sumOf(dependencies)
    const isSameSite = now.sites.get(id) === BASE.sites.get(id)
    return { id, isSameSum, isSameSite }
  })
}

/** The changes after which a site is another one, though nothing that it depends on seems so. */
function overlooked(changes: Iterable<readonly [string, Files]>) {
  const found: string[] = []
  let [spared, needed] = [0, 0]
  for (const [name, files] of changes)
    for (const { id, isSameSum, isSameSite } of judged(files)) {
      if (isSameSum && !isSameSite) found.push(`${name}: ${id}`)
      if (isSameSum) spared++
      if (!isSameSum && !isSameSite) needed++
    }
  return { found, spared, needed }
}

/** One of so many shared files after the other, changed. */
function* eachOf(
  every: number,
  change: (path: string) => string | undefined
): Generator<readonly [string, Files]> {
  for (const [index, path] of SHARED.entries()) {
    if (index % every !== 0) continue
    const files = new Map(START)
    const text = change(path)
    if (text === undefined) files.delete(path)
    else files.set(path, text)
    yield [path, files]
  }
}

test('a site depends on nothing that its record does not name: each word of a shared file', () => {
  const chance = chanceFrom(5)
  const { found, spared, needed } = overlooked(
    eachOf(4, (path) => otherWord(textOf(START, path), chance))
  )

  expect(found).toEqual([])
  expect([spared > 300, needed > 50]).toEqual([true, true])
})

test('a site depends on nothing that its record does not name: each shared file', () => {
  const { found, spared, needed } = overlooked(eachOf(5, () => undefined))

  expect(found).toEqual([])
  expect([spared > 300, needed > 50]).toEqual([true, true])
})

test('a site depends on nothing that its record does not name: services and languages that come', () => {
  const added = [...POOL].filter(([path]) => /^content\/(?:catalog\/|es\/|ru\/str)/.test(path))
  const changes = added
    .filter(([path]) => !path.startsWith('content/es/cookies/'))
    .map(([path, text]) => [path, new Map([...START, [path, text]])] as const)

  expect(overlooked(changes).found).toEqual([])
})

test('a tenant is spared what only others use', () => {
  const sparedBy = (path: string, text: string) =>
    judged(new Map([...START, [path, textOf(START, path) + text]]))
      .filter(({ isSameSum }) => isSameSum)
      .map(({ id }) => id)
      .toSorted()
  const all = [...BASE.dependencies.keys()].toSorted()
  const without = (...ids: string[]) => all.filter((id) => !ids.includes(id))

  expect(sparedBy('content/de/cookies/what-is-a-cookie.md', 'Mehr.\n')).toEqual(
    without('stadt', 'quiet')
  )
  expect(sparedBy('content/catalog/youtube.yaml', '# More\n')).toEqual(without('stadt'))
  expect(sparedBy('tenants/profiles/french.yaml', '# More\n')).toEqual(without('ville', 'bourg'))
})
