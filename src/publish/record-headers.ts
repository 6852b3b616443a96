import { HEADER_SETS, servedAs } from '../project/headers.ts'
import type { ReleaseData } from '../schema/release-data.ts'
import type { ObjectHeaders } from './store.ts'

/** Records, listings and the pointer are for programs, which always ask for the newest. */
export const RECORD_HEADERS: ObjectHeaders = {
  contentType: servedAs('.json').contentType,
  cacheControl: HEADER_SETS.data['Cache-Control']
}

export const LISTING_HEADERS: ObjectHeaders = {
  contentType: servedAs('.txt').contentType,
  cacheControl: HEADER_SETS.asset['Cache-Control']
}

/** What is kept with a file of a release. */
export function headersFor(
  { contentType, headers }: { readonly contentType: string; readonly headers: string },
  sets: ReleaseData['headers']
): ObjectHeaders {
  return {
    contentType,
    cacheControl: sets[headers]?.['Cache-Control'] ?? RECORD_HEADERS.cacheControl
  }
}
