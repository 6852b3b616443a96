import { ASSETS, LISTINGS, listingKey, TREES, treeKey } from '../release/layout.ts'
import { readListing } from '../release/listing.ts'
import type { ReleasePlan } from '../release/plan.ts'
import type { SiteFile, SiteTree } from '../release/site-manifest.ts'
import { presentAmong } from './presence.ts'
import type { Store } from './store.ts'

/** A tree of which not all is at the destination, with the files that are not. */
export interface UnfinishedTree extends SiteTree {
  readonly missing: readonly SiteFile[]
}

/** What has to be sent for a release. */
export interface Missing {
  readonly assets: readonly SiteFile[]
  readonly trees: readonly UnfinishedTree[]
  /** Trees that are there as a whole, though the live release does not show them. */
  readonly revived: readonly string[]
}

/** So few listings are asked for one by one, which costs less than a list of all. */
const FEW = 3

/**
 * Finds out what of a plan is at a store already: from earlier releases, or from a publisher that was
 * interrupted. A tree with a listing is all there; of any other, each file is looked for. A repair
 * trusts no listing, since somebody may have deleted files.
 */
export async function findMissing(
  store: Store,
  { assets, restated, trees }: Pick<ReleasePlan, 'assets' | 'restated' | 'trees'>,
  isRepair = false
): Promise<Missing> {
  const stored = await presentAmong(
    store,
    ASSETS,
    assets.map(({ path }) => path)
  )
  const hashes = trees.map(({ tree }) => tree)
  const finished = await finishedTrees(store, hashes)
  const unsure = isRepair ? trees : trees.filter(({ tree }) => !finished.has(tree))
  const present = await presentAmong(store, TREES, unsure.flatMap(keysOf))
  return {
    assets: [...restated, ...assets.filter(({ path, size }) => stored.get(path)?.size !== size)],
    trees: unsure
      .map((tree) => ({
        ...tree,
        missing: tree.files.filter((file) => present.get(keyOf(tree, file))?.size !== file.size)
      }))
      .filter(({ tree, missing }) => missing.length > 0 || !finished.has(tree)),
    revived: [...finished]
  }
}

/** Those of some trees whose listings are there. */
export async function finishedTrees(
  store: Store,
  trees: readonly string[]
): Promise<ReadonlySet<string>> {
  if (trees.length > FEW) {
    const found = await presentAmong(store, LISTINGS, trees.map(listingKey))
    return new Set(trees.filter((tree) => found.has(listingKey(tree))))
  }
  const bodies = await Promise.all(trees.map((tree) => store.get(listingKey(tree))))
  const isWhole = (tree: string, index: number) =>
    readListing(tree, bodies[index] ?? '') !== undefined
  return new Set(trees.filter(isWhole))
}

/** The key of a file of the output in a tree. */
export function keyOf({ tree, folder }: SiteTree, { path }: SiteFile): string {
  return treeKey(tree, folder === '' ? path : path.slice(folder.length + 1))
}

function keysOf(tree: SiteTree): string[] {
  return tree.files.map((file) => keyOf(tree, file))
}
