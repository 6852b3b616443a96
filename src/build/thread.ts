import { parentPort, workerData } from 'node:worker_threads'
import { createRenderer } from '../eleventy/renderer.ts'
import { sharedParts } from '../policy/dependencies.ts'
import { readShared } from '../policy/shared.ts'
import type { ThreadStart } from './pool.ts'
import { type Order, workshop } from './workshop.ts'

/** One thread of `pool`: batches in, what came of them out, in turn. */
const { shared: files, place } = workerData as ThreadStart
const shared = readShared(files, () => {})
const renderer = createRenderer()
const { make } = workshop(shared, sharedParts(files, shared), place, () => renderer)

parentPort?.on('message', async (orders: readonly Order[]) =>
  parentPort?.postMessage(await make(orders))
)
