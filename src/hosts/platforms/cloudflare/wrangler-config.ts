import { relative } from 'node:path'
import type { FilesPlace, HostOptions } from '../../host-target.ts'
import { siteName } from '../limits.ts'

/** What is known to work with the program; a later day may change how it runs. https://developers.cloudflare.com/workers/configuration/compatibility-dates/ */
const COMPATIBLE_WITH = '2026-04-01'

/** A bucket of R2, as its address in the way of S3 names it. */
export interface Bucket {
  readonly name: string
  /** What all keys begin with: nothing, or such as `policies/`. */
  readonly prefix: string
  readonly jurisdiction?: string
}

const R2 = /^https:\/\/[0-9a-f]{32}(?:\.([a-z]+))?\.r2\.cloudflarestorage\.com$/

/** The bucket of R2 at an address; nothing where it is another store. https://developers.cloudflare.com/r2/api/s3/api/ */
export function bucketAt(place: FilesPlace): Bucket | undefined {
  if (place.kind !== 'store') return undefined
  const [, jurisdiction] = R2.exec(place.origin) ?? []
  if (!R2.test(place.origin)) return undefined
  const [, name = '', prefix = ''] = /^\/([^/]+)\/(.*)$/.exec(place.path) ?? []
  return { name, prefix, ...(jurisdiction === undefined ? {} : { jurisdiction }) }
}

/**
 * The configuration of wrangler. Each host is a domain of the worker where `domains` names them.
 * https://developers.cloudflare.com/workers/wrangler/configuration/
 */
export function wranglerConfig(
  options: HostOptions,
  domains: readonly string[],
  hasHostStore: boolean
): object {
  const { place, out } = options
  const bucket = bucketAt(place)
  return {
    name: siteName(options),
    main: 'worker.mjs',
    compatibility_date: COMPATIBLE_WITH,
    // At an address of the platform, no host is known.
    workers_dev: false,
    preview_urls: false,
    ...(domains.length === 0
      ? {}
      : { routes: domains.map((pattern) => ({ pattern, custom_domain: true })) }),
    ...(place.kind === 'folder'
      ? {
          assets: {
            directory: relative(out, place.pages).replaceAll('\\', '/') || '.',
            binding: 'FILES',
            run_worker_first: true,
            html_handling: 'none',
            not_found_handling: 'none'
          }
        }
      : {}),
    ...(bucket === undefined
      ? {}
      : {
          r2_buckets: [
            {
              binding: 'FILES',
              bucket_name: bucket.name,
              ...(bucket.jurisdiction === undefined ? {} : { jurisdiction: bucket.jurisdiction })
            }
          ]
        }),
    ...(hasHostStore ? { kv_namespaces: [{ binding: 'HOSTS' }] } : {})
  }
}
