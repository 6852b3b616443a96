import type { Problem } from '../../../diagnostics/problem.ts'
import type { Headers } from '../../../project/headers.ts'
import type { HostConfiguration, HostOptions, HostTarget } from '../../host-target.ts'
import type { HostedSite } from '../../hosted-site.ts'
import { edgeData } from '../edge-site.ts'
import { javascriptData, jsonFile, shellWord } from '../generated-data.ts'
import { siteName } from '../limits.ts'
import { bucketOrigin } from './bucket-origin.ts'
import { viewerRequest, viewerResponse } from './function-source.ts'
import { PUT_HOSTS } from './put-hosts-source.ts'
import { template } from './template.ts'
import { depthsOf, tenantLines } from './tenant-lines.ts'

/** Quotas of functions, key value stores and distributions. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
const FUNCTION_BYTES = 10 * 1024
const STORE_BYTES = 5 * 1024 * 1024
const VALUE_LENGTH = 1024
const ALIASES = 100

/** Functions at the edge that find each tenant's tree in a bucket, and the distribution around them. */
export const CLOUDFRONT: HostTarget = { name: 'cloudfront', make }

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const { place } = options
  if (place.kind !== 'store')
    return {
      files: [],
      next: '',
      problems: [{ code: 'platform-needs-store', platform: 'CloudFront' }]
    }
  const origin = bucketOrigin(place.origin, place.path)
  const lines = tenantLines(site)
  const { schemas, headers, endings } = edgeData(site, place)
  const kinds = javascriptData({ headers: lowered(headers), endings })
  const at = `{ path: ${javascriptData(origin.path)}, schemas: ${javascriptData(origin.path + schemas)}, depths: ${javascriptData(depthsOf(site))},\n  shared: ${sharedPattern(site)},\n  text: ${javascriptData(lowered(headers).text ?? {})} }`
  const functions = (data: string | undefined) => ({
    request: viewerRequest(at, data),
    response: viewerResponse(at, data, kinds)
  })
  const whole = functions(javascriptData(Object.fromEntries(lines)))
  const hasStore = Object.values(whole).some((code) => Buffer.byteLength(code) > FUNCTION_BYTES)
  const { request, response } = hasStore ? functions(undefined) : whole
  const hosts = [...new Set(site.tenants.map(({ host }) => host))].toSorted()
  const aliases = hosts.length > ALIASES ? [] : hosts
  const parts = { origin, aliases, request, response, hasStore }
  return {
    files: [
      { path: 'template.json', content: jsonFile(template(options, parts)) },
      { path: 'viewer-request.js', content: request },
      { path: 'viewer-response.js', content: response },
      ...(hasStore
        ? [
            { path: 'hosts.json', content: storeFile(lines) },
            { path: 'put-hosts.mjs', content: PUT_HOSTS }
          ]
        : [])
    ],
    next: nextCommand(options, hasStore, aliases.length < hosts.length),
    problems: [
      ...(hasStore ? storeProblems(lines) : []),
      ...(aliases.length < hosts.length
        ? [{ code: 'platform-aliases-by-hand', count: hosts.length, limit: ALIASES } as const]
        : [])
    ]
  }
}

function nextCommand(options: HostOptions, hasStore: boolean, asksForAliases: boolean): string {
  const stack = shellWord(siteName(options))
  const deploy = `aws cloudformation deploy --region us-east-1 --stack-name ${stack} --template-file ${shellWord(`${options.out}/template.json`)} --parameter-overrides "Certificate=$CERTIFICATE_ARN"${asksForAliases ? ' "Aliases=$ALIASES"' : ''}`
  if (!hasStore) return deploy
  return `${deploy} && node ${shellWord(`${options.out}/put-hosts.mjs`)} ${stack}`
}

/** The runtime knows headers by their names in lower case. */
function lowered(sets: Readonly<Record<string, Headers>>): Readonly<Record<string, Headers>> {
  const entries = Object.entries(sets).map(([kind, headers]) => {
    const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
    return [kind, Object.fromEntries(named)]
  })
  return Object.fromEntries(entries)
}

/** Where the folders for all tenants stand: at the top of a host, and beside tenants that are deeper. */
function sharedPattern(site: HostedSite): string {
  const depths = new Set(depthsOf(site).map((depth) => Math.max(0, depth - 1)))
  const above = [...depths].map((depth) => (depth === 0 ? '' : `(?:\\/[^/]+){${depth}}`))
  return `/^(?:${above.join('|')})\\/(_assets|_schema)\\/(.*)$/`
}

/** What a key value store can be filled from. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/kvs-with-functions-create-s3-kvp.html */
function storeFile(lines: ReadonlyMap<string, string>): string {
  const pairs = [...lines].map(([key, value]) => JSON.stringify({ key, value }))
  return `{"data":[\n${pairs.join(',\n')}\n]}\n`
}

function storeProblems(lines: ReadonlyMap<string, string>): readonly Problem[] {
  let bytes = 0
  const problems: Problem[] = []
  for (const [host, line] of lines) {
    bytes += Buffer.byteLength(host) + Buffer.byteLength(line)
    if (line.length > VALUE_LENGTH)
      problems.push({
        code: 'platform-value-too-long',
        host,
        length: line.length,
        limit: VALUE_LENGTH
      })
  }
  if (bytes > STORE_BYTES)
    problems.push({ code: 'platform-store-full', bytes, limit: STORE_BYTES, count: lines.size })
  return problems
}
