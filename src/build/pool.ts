import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SourceFile } from '../diagnostics/place.ts'
import { withoutSystemFonts } from '../pdf/make-pdfs.ts'
import type { Made, Order, Place, Workshop } from './workshop.ts'

/** What a thread is started with: it reads what tenants share by itself. */
export interface ThreadStart {
  readonly shared: readonly SourceFile[]
  readonly place: Place
}

/**
 * Workshops on so many threads. A batch goes to the first thread that is free; `make` may be called
 * again before it has answered. What a thread throws is thrown here.
 */
export function pool(shared: readonly SourceFile[], place: Place, jobs: number): Workshop {
  // Typst would look for fonts all over the machine; threads take the environment of their start.
  const restore = withoutSystemFonts(place.root)
  const start: ThreadStart = { shared, place: { ...place, threads: 1 } }
  const url = new URL('./thread.js', import.meta.url)
  const free = Array.from({ length: jobs }, () => new Worker(url, { workerData: start }))
  const threads = [...free]
  const waiting: ((worker: Worker) => void)[] = []
  const take = async () => free.pop() ?? new Promise<Worker>((resolve) => waiting.push(resolve))
  const giveBack = (worker: Worker) => {
    const next = waiting.shift()
    if (next === undefined) free.push(worker)
    else next(worker)
  }
  return {
    make: async (orders: readonly Order[]) => {
      const worker = await take()
      worker.postMessage(orders)
      // An error event rejects, so that nobody waits for a thread that has died.
      const [made] = (await once(worker, 'message')) as [readonly Made[]]
      giveBack(worker)
      return made
    },
    end: async () => {
      await Promise.all(threads.map((worker) => worker.terminate()))
      restore()
    }
  }
}
