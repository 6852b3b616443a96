import { listingKey, RELEASES, releaseKey } from '../../release/layout.ts'
import { type ListedFile, readListing } from '../../release/listing.ts'
import { numberOf, readRecord } from '../../release/record.ts'
import { verifyRecord } from '../../release/signature.ts'
import type { CheckingKey } from '../../release/signing-key.ts'
import type { ReleaseData } from '../../schema/release-data.ts'
import type { Destination } from '../destination.ts'
import { getRelease } from '../read-release.ts'
import type { Store } from '../store.ts'
import { StoreFailure } from '../store-failure.ts'

/** How many releases before the live one a site is compared with. */
const LOOKED_BACK = 10

/** An earlier release, as far as tenants are told apart by it. */
interface EarlierRelease {
  readonly number: number
  readonly headers: ReleaseData['headers']
  /** The tree of each tenant, by id. */
  readonly trees: ReadonlyMap<string, string>
}

/** What a destination keeps, read from there when it is asked for. */
export interface StoredReleases {
  readonly live: ReleaseData
  /** The release that edges are told to show; nothing where that cannot be read. */
  readonly shown: number | undefined
  /** Earlier releases, the latest first; each is read once. */
  earlier(): AsyncGenerator<EarlierRelease>
  /** The files of a tree, or why they cannot be told. */
  listing(tree: string): Promise<readonly ListedFile[] | 'missing' | 'damaged'>
}

/**
 * Finds the live release of a destination, which is the one with the highest number. Earlier ones that
 * cannot be read, or that the key did not sign, are passed over. Fails with a `StoreFailure`.
 */
export async function storedReleases(
  { store, shown }: Destination,
  key: CheckingKey | undefined
): Promise<StoredReleases> {
  const numbers: number[] = []
  for await (const object of store.list(RELEASES)) {
    const number = numberOf(object.key)
    if (number !== undefined) numbers.push(number)
  }
  const [last, ...before] = numbers.toSorted((a, b) => b - a)
  if (last === undefined) throw new StoreFailure({ code: 'release-none', store: store.name })
  const read = new Map<number, Promise<EarlierRelease | undefined>>()
  return {
    live: await getRelease(store, last),
    shown: await shown(),
    async *earlier() {
      for (const number of before.slice(0, LOOKED_BACK)) {
        const reading = read.get(number) ?? earlierRelease(store, number, key)
        read.set(number, reading)
        const release = await reading
        if (release !== undefined) yield release
      }
    },
    async listing(tree) {
      const body = await store.get(listingKey(tree))
      return body === undefined ? 'missing' : (readListing(tree, body) ?? 'damaged')
    }
  }
}

async function earlierRelease(
  store: Store,
  number: number,
  key: CheckingKey | undefined
): Promise<EarlierRelease | undefined> {
  const body = await store.get(releaseKey(number))
  const record = body === undefined ? '' : readRecord(number, body)
  if (typeof record === 'string') return undefined
  if (key !== undefined && verifyRecord(record, key) !== 'right') return undefined
  const trees = new Map(record.tenants.map(({ id, tree }) => [id, tree]))
  return { number, headers: record.headers, trees }
}
