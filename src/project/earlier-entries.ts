import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { areEntriesOf } from './manifest-entries.ts'
import { MANIFEST } from './output-file.ts'
import {
  type BytesAt,
  isSameState,
  type ManifestState,
  notedPlace,
  type OutputNote
} from './output-note.ts'
import { codeOf } from './system-error.ts'

/** How much of a manifest is read at once, in bytes: the entries of some hundred tenants. */
const PIECE = 2 ** 20

/**
 * Finds the entries of tenants in the manifest that a note tells of, in pieces, so that it is never in
 * memory as a whole. What does not stand where the note says is not given.
 */
export function earlierEntries(
  output: string,
  note: OutputNote
): (id: string, count: number) => string | undefined {
  const path = join(output, MANIFEST)
  const { manifest } = note
  let start = 0
  let piece: Buffer = Buffer.alloc(0)
  return (id, count) => {
    const place = notedPlace(note, id)
    if (place === undefined || place.offset + place.length > manifest.size) return undefined
    const { offset, length } = place
    if (offset < start || offset + length > start + piece.length) {
      start = offset
      piece = bytesAt(path, manifest, { offset, length: Math.max(length, PIECE) })
    }
    const text = piece.toString('utf8', offset - start, offset - start + length)
    return areEntriesOf(id, count, text) ? text : undefined
  }
}

/** Bytes of a file, as far as it has them; none where it is another file by now. */
function bytesAt(path: string, state: ManifestState, { offset, length }: BytesAt): Buffer {
  try {
    const handle = openSync(path, 'r')
    try {
      if (!isSameState(fstatSync(handle), state)) return Buffer.alloc(0)
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(handle, bytes, 0, length, offset))
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return Buffer.alloc(0)
  }
}
