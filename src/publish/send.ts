import { treeLines } from '../project/tree.ts'
import { listingKey, treeKey } from '../release/layout.ts'
import { foldersOf } from '../release/record.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import type { Destination } from './destination.ts'
import { keyOf, type Missing, type UnfinishedTree } from './find-missing.ts'
import { inPool } from './in-pool.ts'
import { findListing } from './read-release.ts'
import { headersFor, LISTING_HEADERS } from './record-headers.ts'
import { type ReadFile, readAsBuilt } from './site-source.ts'

/** What sending needs. */
export interface Sending {
  readonly destination: Destination
  readonly read: ReadFile
  readonly headers: ReleaseData['headers']
  readonly live: ReleaseData | undefined
  /** How many files are sent at once. */
  readonly concurrency: number
  /** Hears of how many files are sent. */
  readonly tell: (done: number) => void
}

/**
 * Sends first all assets, then trees, one after the other as far as so many files are sent at once;
 * the listing of a tree comes when all its files are there. So after an interruption few trees are
 * unfinished, and no page is ever there before the style sheet that it needs.
 */
export async function send({ assets, trees }: Missing, sending: Sending): Promise<void> {
  const { destination, read, headers, live, concurrency, tell } = sending
  const { store } = destination
  let done = 0
  await inPool(assets, concurrency, async (file) => {
    await store.put(file.path, await readAsBuilt(file, read), headersFor(file, headers))
    tell(++done)
  })
  const shown = foldersOf(live)
  const jobs = trees.map((tree) => treeJob(tree, shown.get(tree.folder), sending))
  for (const job of jobs) if (job.tree.missing.length === 0) await job.finish()
  await inPool(fileJobs(jobs), concurrency, async ({ job, file }) => {
    const key = keyOf(job.tree, file)
    if (!(await job.copied(file, key)))
      await store.put(key, await readAsBuilt(file, read), headersFor(file, headers))
    tell(++done)
    await job.sent()
  })
}

interface TreeJob {
  readonly tree: UnfinishedTree
  /** Tells whether the file was taken from the tree that the live release shows in its place. */
  copied(file: UnfinishedTree['missing'][number], key: string): Promise<boolean>
  /** One more file is there; after the last one, the listing follows. */
  sent(): Promise<void>
  finish(): Promise<void>
}

function treeJob(tree: UnfinishedTree, old: string | undefined, { destination }: Sending): TreeJob {
  const { store, copy } = destination
  const start = treeKey(tree.tree, '').length
  let left = tree.missing.length
  let known: Promise<ReadonlyMap<string, string>> | undefined
  const finish = () =>
    store.put(
      listingKey(tree.tree),
      Buffer.from(treeLines(tree.folder, tree.files)),
      LISTING_HEADERS
    )
  return {
    tree,
    async copied(file, key) {
      if (copy === undefined || old === undefined || old === tree.tree) return false
      known ??= contentsOf(store, old)
      const path = key.slice(start)
      const isSame = (await known).get(path) === file.sha256
      return isSame && (await copy(treeKey(old, path), key, file.size))
    },
    sent: async () => {
      if (--left === 0) await finish()
    },
    finish
  }
}

function* fileJobs(jobs: readonly TreeJob[]) {
  for (const job of jobs) for (const file of job.tree.missing) yield { job, file }
}

/** The contents of the files of a tree, as far as its listing is there. */
async function contentsOf(
  store: Destination['store'],
  tree: string
): Promise<ReadonlyMap<string, string>> {
  const files = await findListing(store, tree)
  return new Map(files?.map(({ path, sha256 }) => [path, sha256]))
}
