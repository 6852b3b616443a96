import { listingKey, releaseKey } from '../release/layout.ts'
import { type ListedFile, readListing } from '../release/listing.ts'
import { readRecord } from '../release/record.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import type { Store } from './store.ts'
import { StoreFailure } from './store-failure.ts'

/** The record of a release; nothing where there is none. Fails where it is not one that can be used. */
export async function findRelease(store: Store, number: number): Promise<ReleaseData | undefined> {
  const body = await store.get(releaseKey(number))
  if (body === undefined) return undefined
  const record = readRecord(number, body)
  if (typeof record === 'string') throw damaged(store, releaseKey(number), record)
  return record
}

/** The record of a release that must be there. */
export async function getRelease(store: Store, number: number): Promise<ReleaseData> {
  const record = await findRelease(store, number)
  if (record === undefined) throw damaged(store, releaseKey(number), 'it is missing')
  return record
}

/** The files of a tree, by its listing; nothing where that is missing or says something else. */
export async function findListing(
  store: Store,
  tree: string
): Promise<readonly ListedFile[] | undefined> {
  const body = await store.get(listingKey(tree))
  return body && readListing(tree, body)
}

/** The same for a tree that must be there as a whole. */
export async function getListing(store: Store, tree: string): Promise<readonly ListedFile[]> {
  const files = await findListing(store, tree)
  if (files !== undefined) return files
  throw damaged(store, listingKey(tree), 'it is missing, or is not the list of files that it was')
}

function damaged({ name }: Store, key: string, reason: string): StoreFailure {
  return new StoreFailure({ code: 'release-damaged', key, store: name, reason })
}
