import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { codeOf } from './system-error.ts'

/** Every entry starts with a hash of what follows. */
const HASH_BYTES = 32

/** Entries under names that are hashes of all that went into them: whoever deletes one loses only time. */
export interface EntryStore {
  /** The content of an entry; nothing where there is none, or where it was damaged. */
  read(name: string): Buffer | undefined
  /** Keeps an entry, if that is possible. */
  write(name: string, content: string | Uint8Array): void
  /** Removes all entries but these. */
  prune(isUsed: (name: string) => boolean): void
}

/** A store in a folder, which is made when something is kept in it. */
export function entryStore(folder: string): EntryStore {
  let isMade = false
  return {
    read: (name) => {
      const entry = unlessRefused(() => readFileSync(join(folder, name)))
      if (entry === undefined || entry.length < HASH_BYTES) return undefined
      const content = entry.subarray(HASH_BYTES)
      return hash(content).equals(entry.subarray(0, HASH_BYTES)) ? content : undefined
    },
    write: (name, content) => {
      const path = join(folder, name)
      // Threads share the number of their process.
      const whole = `${path}.${process.pid}.${threadId}`
      unlessRefused(() => {
        if (!isMade) mkdirSync(folder, { recursive: true })
        isMade = true
        const bytes = Buffer.from(content)
        writeFileSync(whole, Buffer.concat([hash(bytes), bytes]))
        renameSync(whole, path)
      })
    },
    prune: (isUsed) => {
      for (const name of unlessRefused(() => readdirSync(folder)) ?? [])
        if (!isUsed(name)) unlessRefused(() => rmSync(join(folder, name), { force: true }))
    }
  }
}

/** A store that cannot be read or written is no reason to stop: everything is made anew. */
function unlessRefused<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return undefined
  }
}

function hash(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
