import { z } from 'zod'
import { Sha256 } from './sha256.ts'

/** A file of a release, as a host serves it. */
const ReleasedFile = z.strictObject({
  path: z.string(),
  sha256: Sha256,
  size: z.int().min(0),
  contentType: z.string(),
  /** Which of the header sets of the release it is sent with. */
  headers: z.string()
})

/**
 * releases/<number>.json at a destination: one published state of all tenants. It is claimed once and
 * never changed. A tree names a folder's listing, which names every file with its hash: so whoever
 * trusts this record can check every byte.
 */
export const ReleaseData = z.strictObject({
  format: z.literal('policy-pages-release/1'),
  number: z.int().min(1),
  /** When it was claimed, by the clock of who published it, such as 2026-11-26T02:10:00Z. */
  at: z.string(),
  /** The release that this one shows again, where it is a rollback. */
  rollbackTo: z.int().min(1).optional(),
  /** The headers of each kind of file, by the name of the kind. */
  headers: z.record(z.string(), z.record(z.string(), z.string())),
  /** What belongs to no tenant and has its place at the top: the list of tenants, schemas. */
  site: Sha256,
  /** Files that all tenants share; the name of each changes with its content. */
  assets: z.array(ReleasedFile),
  tenants: z.array(
    z.strictObject({ id: z.string(), host: z.string(), base: z.string(), tree: Sha256 })
  ),
  /** An Ed25519 signature over all other fields, and the key that made it. */
  signature: z.strictObject({ key: Sha256, value: z.base64() }).optional()
})

export type ReleaseData = z.output<typeof ReleaseData>
export type ReleasedFile = z.output<typeof ReleasedFile>
