import type { ReleaseData } from '../schema/release-data.ts'
import { ASSETS, treeName, treeNameOf } from './layout.ts'
import { treesOf } from './record.ts'

/** An object at a destination: what a list says of it. */
export interface PlacedObject {
  readonly key: string
  readonly size: number
  readonly modified: Date
}

/** A release whose record is at a destination. */
export interface PlacedRelease {
  readonly number: number
  readonly modified: Date
}

/** What can go from a destination: what no release that is kept uses. */
export interface PrunePlan {
  /** Keys of listings: deleted first, so that no listing ever stands there without its files. */
  readonly listings: readonly string[]
  /** Keys of files of trees, and of assets. */
  readonly files: readonly string[]
  readonly bytes: number
}

/**
 * Which releases stay: the newest `keep` and so always the live one, those that were live after
 * `before`, and the one that is `shown`: edges may still show them. `releases` are in any order.
 */
export function keptReleases(
  releases: readonly PlacedRelease[],
  keep: number,
  before: Date,
  shown?: number
): { readonly kept: readonly number[]; readonly old: readonly number[] } {
  const sorted = releases.toSorted((a, b) => b.number - a.number)
  const isKept = ({ number }: PlacedRelease, index: number) => {
    const next = sorted[index - 1]
    return next === undefined || index < keep || next.modified >= before || number === shown
  }
  const kept = sorted.filter(isKept)
  return {
    kept: kept.map(({ number }) => number),
    old: sorted.filter((one) => !kept.includes(one)).map(({ number }) => number)
  }
}

/** What releases use: names of trees, and keys of assets. */
export type Used = ReadonlySet<string>

/** What a release uses, besides what is known already. A record is large; this is all that is kept of it. */
export function usedBy({ assets, ...record }: ReleaseData, known: Used = new Set()): Used {
  const used = new Set(known)
  for (const tree of treesOf(record)) used.add(treeName(tree))
  for (const { path } of assets) used.add(path)
  return used
}

/** Whether a key belongs to something that is used. */
export function isUsed(key: string, used: Used): boolean {
  return used.has(key) || used.has(treeNameOf(key))
}

/**
 * What is not used and was written before `before`: what is younger may belong to a release that is
 * being published. A tree goes as a whole, when all of it is older. What has the form of neither a tree
 * nor an asset is somebody else's, and stays.
 */
export function planPrune(used: Used, objects: readonly PlacedObject[], before: Date): PrunePlan {
  const young = new Set<string>()
  for (const { key, modified } of objects) if (modified >= before) young.add(treeNameOf(key))
  const goes = ({ key, modified }: PlacedObject) => {
    const tree = treeNameOf(key)
    if (tree === '' && !key.startsWith(ASSETS)) return false
    return !isUsed(key, used) && (tree === '' ? modified < before : !young.has(tree))
  }
  const going = objects.filter(goes)
  const isFile = ({ key }: PlacedObject) => !LISTING.test(key)
  const files = going.filter(isFile)
  return {
    listings: going.filter((one) => !isFile(one)).map(({ key }) => key),
    files: files.map(({ key }) => key),
    bytes: files.reduce((sum, { size }) => sum + size, 0)
  }
}

const LISTING = /^done\//
