import { onTestFinished, vi } from 'vitest'
import type { Problem } from '../../../src/diagnostics/problem.ts'
import { openS3Store } from '../../../src/publish/s3/s3-store.ts'
import type { Store } from '../../../src/publish/store.ts'
import { StoreFailure } from '../../../src/publish/store-failure.ts'
import type { S3Server } from './s3-server.ts'

export const PAGE = { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' }

/** A store at a server, as a publisher opens it whose environment names the server until the test ends. */
export async function openedStore(
  { env }: Pick<S3Server, 'env'>,
  bucket: string,
  prefix: string,
  concurrency = 16
): Promise<Store> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
  return await openS3Store(bucket, prefix, { concurrency })
}

/** The keys that a store lists. */
export async function keysOf(store: Store, prefix: string, after?: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix, after)) keys.push(key)
  return keys
}

/** The problem that something ends with, and after how many seconds; nothing where it does not fail. */
export async function problemOf(
  job: () => Promise<unknown>
): Promise<{ readonly problem: Problem; readonly seconds: number } | undefined> {
  const started = performance.now()
  try {
    await job()
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    return { problem: error.problem, seconds: (performance.now() - started) / 1000 }
  }
  return undefined
}
