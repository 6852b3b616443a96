import { appendFileSync, closeSync, mkdirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** How much is written at once, in bytes. */
const AT_ONCE = 2 ** 18

/** Something that a build says of each tenant that it makes. */
export interface MadeTexts {
  keep(id: string, text: string): void
  /** What was kept for a tenant; undefined where it was not made, or cannot be read. */
  of(id: string): string | undefined
  /** Lets go of the file, when nothing more is asked. */
  end(): void
}

/** Texts in a file of the staging folder: in memory they would grow with the number of tenants. */
export function madeTexts(staging: string, name: string): MadeTexts {
  const path = join(staging, `.policy-pages-${name}`)
  const numbers = new Map<string, number>()
  /** Where each text begins; the next one begins where it ends. */
  const starts = [0]
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
      numbers.set(id, starts.length - 1)
      waiting.push(text)
      size += Buffer.byteLength(text)
      starts.push(size)
      if (size - written >= AT_ONCE) write()
    },
    of: (id) => {
      const number = numbers.get(id)
      if (number === undefined) return undefined
      if (written < size) write()
      handle ??= openSync(path, 'r')
      const [start = 0, end = 0] = starts.slice(number, number + 2)
      const bytes = Buffer.allocUnsafe(end - start)
      const isWhole = readSync(handle, bytes, 0, bytes.length, start) === bytes.length
      return isWhole ? bytes.toString() : undefined
    },
    end: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
    }
  }
}
