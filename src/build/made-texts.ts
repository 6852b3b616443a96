import { appendFileSync, closeSync, mkdirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { BytesAt } from '../project/output-note.ts'

/** How much is written at once, in bytes. */
const AT_ONCE = 2 ** 18

/** Something that a build says of each tenant that it makes. */
export interface MadeTexts {
  keep(id: string, text: string): void
  /** What was kept for a tenant; undefined where it was not made. */
  of(id: string): string | undefined
  /** Lets go of the file, when nothing more is asked. */
  end(): void
}

/** Texts in a file of the staging folder: in memory they would grow with the number of tenants. */
export function madeTexts(staging: string, name: string): MadeTexts {
  const path = join(staging, `.${name}`)
  const places = new Map<string, BytesAt>()
  let waiting: string[] = []
  let [size, written] = [0, 0]
  let handle: number | undefined
  const write = () => {
    if (written === 0) mkdirSync(staging, { recursive: true })
    appendFileSync(path, waiting.join(''))
    waiting = []
    written = size
  }
  return {
    keep: (id, text) => {
      const length = Buffer.byteLength(text)
      places.set(id, { offset: size, length })
      waiting.push(text)
      size += length
      if (size - written >= AT_ONCE) write()
    },
    of: (id) => {
      const place = places.get(id)
      if (place === undefined) return undefined
      if (written < size) write()
      handle ??= openSync(path, 'r')
      const bytes = Buffer.allocUnsafe(place.length)
      return bytes.toString('utf8', 0, readSync(handle, bytes, 0, place.length, place.offset))
    },
    end: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
    }
  }
}
