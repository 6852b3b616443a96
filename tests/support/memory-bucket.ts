import { compare } from '../../src/diagnostics/compare.ts'
import type { ObjectHeaders, Store } from '../../src/publish/store.ts'

/** What is thrown from the moment on at which a publisher is killed. */
export class Killed extends Error {}

interface Stored {
  readonly body: Buffer
  readonly headers: ObjectHeaders
  modified: Date
}

/** How a client of a bucket fares. */
export interface Fate {
  /** Before which of its writes it is killed, from 1 on; with `after`, when that one is done. */
  readonly killedAt?: number
  readonly after?: boolean
  /** Told of each key that it is about to claim: others may come first. */
  readonly beforeClaim?: (key: string) => Promise<unknown>
}

/**
 * A bucket in memory that keeps the contract of `Store`, and what happened to it. Each publisher opens
 * it for itself. Nothing in it takes any time, but everything takes its turn.
 */
export function memoryBucket(objects = new Map<string, Stored>()) {
  const writes: string[] = []
  const clock = { now: new Date('2026-11-26T02:00:00.500Z') }

  function open({ killedAt = Number.POSITIVE_INFINITY, after = false, beforeClaim }: Fate = {}) {
    const counts = { put: 0, get: 0, list: 0, delete: 0 }
    let written = 0
    let isDead = false
    const turn = async (kind: keyof typeof counts) => {
      await Promise.resolve()
      if (isDead) throw new Killed()
      counts[kind]++
    }
    /** Makes a change, unless the publisher is killed first. */
    const change = (act: () => void) => {
      written++
      if (written >= killedAt) isDead = true
      if (written < killedAt || after) act()
      if (isDead) throw new Killed()
    }
    const set = (key: string, body: Buffer, headers: ObjectHeaders) => {
      writes.push(key)
      objects.set(key, { body: Buffer.from(body), headers, modified: clock.now })
    }
    const store: Store = {
      name: 'memory:bucket',
      counts,
      async get(key) {
        await turn('get')
        return objects.get(key)?.body
      },
      async put(key, body, headers) {
        await turn('put')
        change(() => set(key, body, headers))
      },
      async claim(key, body, headers) {
        await beforeClaim?.(key)
        await turn('put')
        if (objects.has(key)) return false
        change(() => set(key, body, headers))
        return true
      },
      async *list(prefix, from = '') {
        await turn('list')
        let seen = 0
        for (const key of [...objects.keys()].toSorted(compare)) {
          const object = objects.get(key)
          if (!key.startsWith(prefix) || compare(key, from) <= 0 || object === undefined) continue
          if (seen > 0 && seen % 1000 === 0) await turn('list')
          seen++
          yield { key, size: object.body.length, modified: object.modified }
        }
      },
      async delete(keys) {
        for (const key of keys) {
          await turn('delete')
          change(() => void objects.delete(key))
        }
      },
      prove: async () => {},
      close: async () => {}
    }
    return store
  }
  return {
    open,
    objects,
    /** Every key that was written, in order, also those that were written twice. */
    writes,
    clock,
    /** The content of every object, by key. */
    contents: () =>
      Object.fromEntries([...objects].map(([key, { body }]) => [key, body.toString('utf8')]))
  }
}

export type MemoryBucket = ReturnType<typeof memoryBucket>
