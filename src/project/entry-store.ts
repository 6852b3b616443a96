import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './sha256.ts'
import { codeOf } from './system-error.ts'

/** Every entry starts with a line that is the hash of what follows. */
const HASH_LINE = 65

/** Entries under names that are hashes of all that went into them: whoever deletes one loses only time. */
export interface EntryStore {
  /** Whether there is no entry at all now, so that none needs to be looked for. */
  isEmpty(): boolean
  /** The content of an entry; nothing where there is none, or where it was damaged. */
  read(name: string): Buffer | undefined
  /** Keeps an entry that is read again by the same build: what stands in the way is thrown. */
  keep(name: string, content: string | Uint8Array): void
  /** Keeps an entry, if that is possible. */
  write(name: string, content: string | Uint8Array): void
  /** Removes all entries but these. */
  prune(isUsed: (name: string) => boolean): void
}

/** A store in a folder, which is made when something is kept in it. */
export function entryStore(folder: string): EntryStore {
  let isMade = false
  const keep = (name: string, content: string | Uint8Array) => {
    if (!isMade) mkdirSync(folder, { recursive: true })
    isMade = true
    const line = lineOf(content)
    // One that was written in part is noticed by its hash. Node writes strings faster than bytes.
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? line + content : Buffer.concat([Buffer.from(line), content])
    )
  }
  return {
    isEmpty: () => (unlessRefused(() => readdirSync(folder)) ?? []).length === 0,
    read: (name) => {
      const entry = unlessRefused(() => readFileSync(join(folder, name)))
      if (entry === undefined || entry.length < HASH_LINE) return undefined
      const content = entry.subarray(HASH_LINE)
      return entry.toString('latin1', 0, HASH_LINE) === lineOf(content) ? content : undefined
    },
    keep,
    write: (name, content) => unlessRefused(() => keep(name, content)),
    prune: (isUsed) => {
      for (const name of unlessRefused(() => readdirSync(folder)) ?? [])
        if (!isUsed(name)) unlessRefused(() => rmSync(join(folder, name), { force: true }))
    }
  }
}

/** Whether entries can be kept in a folder, which is made for it. */
export function canKeepIn(folder: string): boolean {
  const answer = unlessRefused(() => {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  })
  return answer ?? false
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

function lineOf(content: string | Uint8Array): string {
  return `${sha256(content)}\n`
}
