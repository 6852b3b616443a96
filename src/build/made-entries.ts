import { appendFileSync, closeSync, mkdirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { BytesAt } from '../project/output-note.ts'

/** How much is written and read at once, in bytes. */
const AT_ONCE = 2 ** 18

/** What the manifest will say of the tenants that a build makes. */
export interface MadeEntries {
  /** Keeps the entries of a tenant's files. */
  keep(id: string, entries: string): void
  /** The entries of a tenant; undefined where it was not made. */
  of(id: string): string | undefined
}

/** Entries in a file of the staging folder: in memory they would grow with the number of tenants. */
export function madeEntries(staging: string): MadeEntries {
  const path = join(staging, '.entries')
  const places = new Map<string, BytesAt>()
  let waiting: string[] = []
  let [size, written] = [0, 0]
  const write = () => {
    if (written === 0) mkdirSync(staging, { recursive: true })
    appendFileSync(path, waiting.join(''))
    waiting = []
    written = size
  }
  let piece: { start: number; bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) }
  return {
    keep: (id, entries) => {
      const length = Buffer.byteLength(entries)
      places.set(id, { offset: size, length })
      waiting.push(entries)
      size += length
      if (size - written >= AT_ONCE) write()
    },
    of: (id) => {
      const place = places.get(id)
      if (place === undefined) return undefined
      if (written < size) write()
      const { offset, length } = place
      const isRead = offset >= piece.start && offset + length <= piece.start + piece.bytes.length
      if (!isRead) piece = { start: offset, bytes: bytesFrom(path, offset, length) }
      return piece.bytes.toString('utf8', offset - piece.start, offset - piece.start + length)
    }
  }
}

/** So many bytes of a file, and some of those that follow. */
function bytesFrom(path: string, offset: number, length: number): Buffer {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.max(length, AT_ONCE))
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, offset))
  } finally {
    closeSync(handle)
  }
}
