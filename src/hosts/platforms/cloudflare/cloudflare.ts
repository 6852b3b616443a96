import type { Problem } from '../../../diagnostics/problem.ts'
import type { HostConfiguration, HostOptions, HostTarget } from '../../host-target.ts'
import type { HostedSite } from '../../hosted-site.ts'
import { type EdgeTenant, edgeData, edgeHosts } from '../edge-site.ts'
import { javascriptData, jsonFile, shellWord } from '../generated-data.ts'
import { notFromOutput, tooLarge } from '../limits.ts'
import {
  FILES_FROM_ASSETS,
  FILES_FROM_BUCKET,
  HOSTS_FROM_DATA,
  HOSTS_FROM_STORE,
  WORKER
} from './worker-source.ts'
import { bucketAt, wranglerConfig } from './wrangler-config.ts'

/** Files of one version of a worker: without a paid plan, and with one. https://developers.cloudflare.com/workers/platform/limits/ */
const FILES_FREE = 20_000
const FILES_PAID = 100_000
const FILE_SIZE = 25 * 1024 * 1024

/** Custom domains of a zone. https://developers.cloudflare.com/workers/platform/limits/ */
const DOMAINS = 100

/** So many hosts make a worker of about 2 MB, compressed; one may have 3 MB without a paid plan. */
const HOSTS_IN_WORKER = 50_000

/** A worker that serves all tenants: from assets that are deployed with it, or from releases in R2. */
export const CLOUDFLARE: HostTarget = { name: 'cloudflare', make }

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const { place, out } = options
  const hosts = edgeHosts(site, place)
  const bucket = bucketAt(place)
  const hasHostStore = bucket !== undefined && hosts.size > HOSTS_IN_WORKER
  const domains = hosts.size > DOMAINS ? [] : [...hosts.keys()].toSorted()
  const data = { ...edgeData(site, place), prefix: bucket?.prefix ?? '' }
  const config = `${out}/wrangler.jsonc`
  const deploy = `npx wrangler deploy --config ${shellWord(config)}`
  const list = `${out}/hosts.json`
  return {
    files: [
      { path: 'wrangler.jsonc', content: jsonFile(wranglerConfig(options, domains, hasHostStore)) },
      { path: 'worker.mjs', content: WORKER },
      {
        path: 'files.mjs',
        content: place.kind === 'folder' ? FILES_FROM_ASSETS : FILES_FROM_BUCKET
      },
      { path: 'site.mjs', content: `export const SITE = ${javascriptData(data)}\n` },
      { path: 'hosts.mjs', content: hasHostStore ? HOSTS_FROM_STORE : hostsModule(hosts) },
      ...(hasHostStore ? [{ path: 'hosts.json', content: hostsForStore(hosts) }] : [])
    ],
    next: hasHostStore
      ? `${deploy} && npx wrangler kv bulk put ${shellWord(list)} --remote --namespace-id "$HOSTS_ID"`
      : deploy,
    problems: [...placeProblems(site, options), ...domainProblems(hosts.size)]
  }
}

function hostsModule(hosts: ReadonlyMap<string, readonly EdgeTenant[]>): string {
  return `const HOSTS = ${javascriptData(Object.fromEntries(hosts))}\n\n${HOSTS_FROM_DATA}`
}

/** What `wrangler kv bulk put` reads. https://developers.cloudflare.com/kv/reference/kv-commands/#kv-bulk */
function hostsForStore(hosts: ReadonlyMap<string, readonly EdgeTenant[]>): string {
  const pairs = [...hosts].map(([key, tenants]) => ({ key, value: JSON.stringify(tenants) }))
  return `[\n${pairs.map((pair) => JSON.stringify(pair)).join(',\n')}\n]\n`
}

function placeProblems(site: HostedSite, options: HostOptions): readonly Problem[] {
  const platform = 'Cloudflare'
  if (options.place.kind === 'store')
    return bucketAt(options.place) === undefined
      ? [{ code: 'platform-needs-r2', store: options.place.origin }]
      : []
  // The manifest lies beside the files, and is sent with them.
  const count = site.count + 1
  const sent = { platform, count, limit: FILES_FREE, paidLimit: FILES_PAID }
  const tooMany: readonly Problem[] =
    count > FILES_PAID
      ? [{ code: 'platform-too-many-files', ...sent }]
      : count > FILES_FREE
        ? [{ code: 'platform-files-need-plan', ...sent }]
        : []
  return [...notFromOutput(platform, options), ...tooMany, ...tooLarge(platform, site, FILE_SIZE)]
}

function domainProblems(count: number): readonly Problem[] {
  return count > DOMAINS ? [{ code: 'platform-domains-by-hand', count, limit: DOMAINS }] : []
}
