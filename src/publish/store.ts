/** The headers that are kept with an object and sent with it. */
export interface ObjectHeaders {
  readonly contentType: string
  readonly cacheControl: string
}

/** An object as a list shows it. */
export interface StoredObject {
  readonly key: string
  readonly size: number
  /** When it was written, by the clock of the store. */
  readonly modified: Date
}

/** How many requests were sent, by what they do; a store without requests counts its operations. */
export interface RequestCounts {
  readonly put: number
  readonly get: number
  readonly list: number
  readonly delete: number
}

/**
 * Where releases are kept: an S3 bucket under a prefix, or a folder. Keys have `/` and no leading one.
 * Every function fails with a `StoreFailure` that says in words what is wrong and what to do.
 */
export interface Store {
  /** As a person names it, such as `s3://bucket/prefix`; never with credentials. */
  readonly name: string
  readonly counts: RequestCounts
  /** The content of an object; nothing where there is none. */
  get(key: string): Promise<Buffer | undefined>
  /** Writes an object as a whole: readers see the old one or the new one. */
  put(key: string, body: Buffer, headers: ObjectHeaders): Promise<void>
  /** Writes an object only where there is none; tells whether this call did. */
  claim(key: string, body: Buffer, headers: ObjectHeaders): Promise<boolean>
  /** All objects whose keys begin with `prefix` and come after `after`, in the order of their keys. */
  list(prefix: string, after?: string): AsyncIterable<StoredObject>
  delete(keys: readonly string[]): Promise<void>
  /**
   * Finds out whether `claim` can be trusted, before anything is written. Fails where it cannot, unless
   * `isUnlocked` says that the operator lets one publisher run at a time.
   */
  prove(isUnlocked: boolean): Promise<void>
  close(): Promise<void>
}
