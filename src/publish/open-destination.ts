import { resolve } from 'node:path'
import { POINTER } from '../release/layout.ts'
import { pointerText, readPointer } from '../release/pointer.ts'
import type { Destination } from './destination.ts'
import { dirDestination } from './dir/dir-destination.ts'
import { RECORD_HEADERS } from './record-headers.ts'
import type { Store } from './store.ts'
import { StoreFailure } from './store-failure.ts'

/** What a person wrote for a destination. */
export type DestinationName =
  | { readonly kind: 'dir'; readonly path: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string }

/** Reads `dir:/path` and `s3://bucket/prefix`; nothing where it is neither. */
export function destinationName(text: string): DestinationName | undefined {
  const [, path] = /^dir:(?:\/\/(?=\/))?(.+)$/s.exec(text) ?? []
  if (path !== undefined) return { kind: 'dir', path: resolve(path) }
  const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]*)\/*(.*?)\/*$/s.exec(text) ?? []
  const isSafe = prefix === '' || !/(?:^|\/)(?:\.{0,2})(?:\/|$)|[\p{Cc}\\]/u.test(prefix)
  return bucket !== '' && isSafe ? { kind: 's3', bucket, prefix } : undefined
}

/**
 * Opens a destination. Fails with `StoreFailure` where the text names none, and as the store does. The
 * text is never repeated: there may be a password in it.
 */
export async function openDestination(
  text: string,
  { concurrency }: { readonly concurrency: number }
): Promise<Destination> {
  const name = destinationName(text)
  if (name === undefined) throw new StoreFailure({ code: 'destination-unknown' })
  if (name.kind === 'dir') return dirDestination(name.path)
  // Loaded where it is needed: the client of S3 is larger than all the rest.
  const { openS3Store } = await import('./s3/s3-store.ts')
  return storeDestination(await openS3Store(name.bucket, name.prefix, { concurrency }))
}

/** A store alone: edges read the pointer. */
export function storeDestination(store: Store): Destination {
  return {
    store,
    shown: async () => readPointer(await store.get(POINTER)),
    makeLive: ({ number }) => store.put(POINTER, Buffer.from(pointerText(number)), RECORD_HEADERS)
  }
}
