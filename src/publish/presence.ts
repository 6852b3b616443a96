import { compare } from '../diagnostics/compare.ts'
import type { Store, StoredObject } from './store.ts'

/** So many keys stand in one answer of a store: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
const PAGE = 1000

/**
 * Those of some keys that are at a store, in as few requests as that takes: it is asked for what comes
 * from the first key on, and then, page by page, from the first key that has not come up yet. So
 * there are never more requests than keys, nor than pages. All `keys` begin with `prefix`.
 */
export async function presentAmong(
  store: Store,
  prefix: string,
  keys: readonly string[]
): Promise<ReadonlyMap<string, StoredObject>> {
  const wanted = keys.toSorted(compare)
  const found = new Map<string, StoredObject>()
  let next = 0
  while (next < wanted.length) {
    const left = PAGE
    let seen = 0
    // What is asked for comes after a key: the wanted one without its last letter comes before it.
    for await (const object of store.list(prefix, wanted[next]?.slice(0, -1))) {
      while (next < wanted.length && compare(wanted[next] ?? '', object.key) < 0) next++
      if (wanted[next] === object.key) {
        found.set(object.key, object)
        next++
      }
      if (++seen === left || next === wanted.length) break
    }
    if (seen < left) return found
  }
  return found
}
