import { parentPort, workerData } from 'node:worker_threads'
import type { Paper } from './paper.ts'
import { createTypesetter } from './typst.ts'

/** One thread of `createPress`: a template to start with, then papers in and sheets out. */
const typeset = createTypesetter(String(workerData))

parentPort?.on('message', (papers: readonly Paper[]) =>
  parentPort?.postMessage(papers.map(typeset))
)
