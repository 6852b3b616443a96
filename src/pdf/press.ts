import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Paper } from './paper.ts'
import { createTypesetter, type Sheet } from './typst.ts'

/** Makes PDFs, on this thread or on several. */
export interface Press {
  /** The sheets in the order of the papers. */
  print(papers: readonly Paper[]): Promise<Sheet[]>
  end(): Promise<void>
}

/** A press with so many threads; with one, it works on the thread that it is called from. */
export function createPress(template: string, threads: number): Press {
  if (threads < 2) {
    const typeset = createTypesetter(template)
    return { print: async (papers) => papers.map(typeset), end: async () => {} }
  }
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.js', import.meta.url), { workerData: template })
  )
  return {
    print: async (papers) => {
      const sheets: Sheet[] = Array(papers.length)
      await Promise.all(
        workers.map(async (worker, turn) => {
          // Each gets every so many-th paper: neighbours take about the same time.
          const isMine = (_: unknown, index: number) => index % threads === turn
          const mine = papers.filter(isMine)
          if (mine.length === 0) return
          const answer = once(worker, 'message')
          worker.postMessage(mine)
          const [done] = (await answer) as [readonly Sheet[]]
          done.forEach((sheet, index) => {
            sheets[turn + index * threads] = sheet
          })
        })
      )
      return sheets
    },
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    }
  }
}
