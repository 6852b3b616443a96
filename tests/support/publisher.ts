import { storeDestination } from '../../src/publish/open-destination.ts'
import { type Published, preparePublish, publish } from '../../src/publish/publish.ts'
import type { Store } from '../../src/publish/store.ts'
import { StoreFailure } from '../../src/publish/store-failure.ts'
import type { SigningKey } from '../../src/release/signing-key.ts'
import { madeSite, type SiteFiles } from './made-site.ts'

/** When everything is published that is not published at another time. */
const NOW = new Date('2026-11-26T02:10:00.700Z')

interface PublishingOptions {
  readonly now?: Date
  readonly key?: SigningKey
  readonly isRepair?: boolean
  readonly concurrency?: number
  /** Files of the output as they are now, where they are not as they were built. */
  readonly changed?: Readonly<Record<string, string | undefined>>
}

/** Publishes a site to a store, as the command does. */
export async function publishTo(
  store: Store,
  files: SiteFiles,
  { now = NOW, key, isRepair = false, concurrency = 4, changed = {} }: PublishingOptions = {}
): Promise<Published> {
  const destination = storeDestination(store)
  const { site, read } = madeSite(files)
  const prepared = await preparePublish(destination, site, { key, isRepair })
  return publish(destination, prepared, {
    key,
    read: async (path) => {
      if (!Object.hasOwn(changed, path)) return read(path)
      const content = changed[path]
      if (content === undefined) throw Object.assign(new Error('none'), { code: 'ENOENT' })
      return Buffer.from(content)
    },
    concurrency,
    isUnlocked: false,
    now: () => now,
    tell: () => {}
  })
}

/** The problem with which something fails; what it gives otherwise. */
export async function problemOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    if (error instanceof StoreFailure) return error.problem
    throw error
  }
}
