import type { ReleaseData } from '../schema/release-data.ts'
import type { Store } from './store.ts'

/** Where releases are published: a store, and how edges get to know which release is live. */
export interface Destination {
  readonly store: Store
  /** The release that edges show; nothing where they show none. */
  shown(): Promise<number | undefined>
  /** Lets edges show a release whose files are all there; `tell` hears of how many parts are done. */
  makeLive(record: ReleaseData, tell: (done: number, of: number) => void): Promise<void>
  /** Puts an object of this size under another key too, where that is cheaper than to send it. */
  readonly copy?: (from: string, to: string, size: number) => Promise<boolean>
  /** Removes what killed publishers have left unfinished before a time, and what is no object. */
  readonly tidy?: (before: Date) => Promise<void>
}
