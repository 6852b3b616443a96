import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { SourceFile } from '../diagnostics/place.ts'
import { withoutSystemFonts } from '../pdf/make-pdfs.ts'
import type { Made, Order, Place, Workshop } from './workshop.ts'

/**
 * More room for what is new, in MB: most of what makes a page is thrown away at once, and what is still
 * in use when that room is full has to be copied.
 */
const MEMORY = { maxYoungGenerationSizeMb: 64 }

/** What a thread is started with: it reads what tenants share by itself. */
export interface ThreadStart {
  readonly shared: readonly SourceFile[]
  readonly place: Place
}

/** How many batches a thread is given at a time: while it works, the next one waits with it. */
const AHEAD = 2

/**
 * A workshop with so many threads, besides the one that it is called from, which works too when all
 * others have enough to do. `make` may be called again before it has answered. What a thread throws is
 * thrown here.
 */
export function pool(
  shared: readonly SourceFile[],
  place: Place,
  threads: number,
  here: Workshop
): Workshop {
  // Typst would look for fonts all over the machine; threads take the environment of their start.
  const restore = withoutSystemFonts(place.root)
  const start: ThreadStart = { shared, place: { ...place, threads: 1 } }
  const all = Array.from({ length: threads }, () => startThread(start))
  return {
    batches: threads * AHEAD + here.batches,
    make: async (orders) => {
      // What threads have answered meanwhile is heard first: else they would wait for work.
      await nextTurn()
      const [thread] = all.toSorted((a, b) => a.waiting() - b.waiting())
      if (thread !== undefined && thread.waiting() < AHEAD) return thread.make(orders)
      return here.make(orders)
    },
    end: async () => {
      await Promise.all([here.end(), ...all.map((thread) => thread.end())])
      restore()
    }
  }
}

/** Who waits for the answer of a thread. */
interface Waiting {
  resolve(made: readonly Made[]): void
  reject(error: Error): void
}

/** One thread; its answers come in the order of its batches. */
function startThread(start: ThreadStart) {
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: start,
    resourceLimits: MEMORY
  })
  const waiting: Waiting[] = []
  worker.on('message', (made: readonly Made[]) => waiting.shift()?.resolve(made))
  worker.on('error', (error) => {
    for (const one of waiting.splice(0)) one.reject(error)
  })
  return {
    waiting: () => waiting.length,
    make: (orders: readonly Order[]) =>
      new Promise<readonly Made[]>((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(orders)
      }),
    end: () => worker.terminate()
  }
}
