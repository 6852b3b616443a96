import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import type { HostOptions } from '../../../src/hosts/host-target.ts'
import type { HostedSite } from '../../../src/hosts/hosted-site.ts'
import { CLOUDFLARE } from '../../../src/hosts/platforms/cloudflare/cloudflare.ts'
import { ROOT } from '../../support/project-files.ts'
import {
  codesOf,
  contentOf,
  FROM_OUTPUT,
  fromStore,
  hostedSite,
  hostedTenant,
  R2,
  TREE
} from './hosted.ts'
import { runWorker } from './run-worker.ts'

const SITE = hostedSite([hostedTenant('acme'), hostedTenant('beta')])
const BUCKET = fromStore(R2, '/policies/live/')

const configOf = (site: HostedSite, options: HostOptions) =>
  JSON.parse(contentOf(CLOUDFLARE.make(site, options), 'wrangler.jsonc'))

const many = (count: number) =>
  hostedSite(Array.from({ length: count }, (_, index) => hostedTenant(`tenant-${index}`)))

const schema = JSON.parse(
  readFileSync(join(ROOT, 'node_modules/wrangler/config-schema.json'), 'utf8')
)
const isConfig = new Ajv({ strict: false, validateFormats: false }).compile(schema)

test('with the built pages, the worker is deployed with them', () => {
  expect(configOf(SITE, { ...FROM_OUTPUT, name: 'example' })).toEqual({
    name: 'example',
    main: 'worker.mjs',
    compatibility_date: '2026-04-01',
    workers_dev: false,
    preview_urls: false,
    routes: [
      { pattern: 'acme.example.org', custom_domain: true },
      { pattern: 'beta.example.org', custom_domain: true }
    ],
    assets: {
      directory: '../../dist',
      binding: 'FILES',
      run_worker_first: true,
      html_handling: 'none',
      not_found_handling: 'none'
    }
  })
})

test('with a bucket of R2, the worker reads releases from there', () => {
  expect(configOf(SITE, BUCKET)).toMatchObject({
    r2_buckets: [{ binding: 'FILES', bucket_name: 'policies' }]
  })
  expect(configOf(SITE, fromStore(R2.replace('.r2', '.eu.r2'), '/policies/')).r2_buckets).toEqual([
    { binding: 'FILES', bucket_name: 'policies', jurisdiction: 'eu' }
  ])
})

test.for([
  [SITE, FROM_OUTPUT],
  [SITE, BUCKET],
  [many(50_001), BUCKET]
] as const)('wrangler.jsonc is as its schema says', ([site, options]) => {
  isConfig(configOf(site, options))

  expect(isConfig.errors).toBeNull()
})

test('the worker finds the tree of a tenant under the prefix of the bucket', async () => {
  const asked: string[] = []
  const FILES = {
    async get(key: string) {
      asked.push(key)
      return { httpEtag: '"1"', body: 'page' }
    }
  }
  const fetch = await runWorker(CLOUDFLARE.make(SITE, BUCKET), {}, { FILES })
  for (const path of ['/en/cookies/', '/_assets/a.css', '/_schema/cookies-1.json'])
    await fetch(`https://acme.example.org${path}`)

  expect(asked).toEqual([
    `live/t/${TREE.slice(0, 32)}/en/cookies/index.html`,
    'live/_assets/a.css',
    `live/t/${'cd'.repeat(16)}/_schema/cookies-1.json`
  ])
})

test('so many hosts that a worker may not hold them are in a store of their own', () => {
  const made = CLOUDFLARE.make(many(50_001), BUCKET)
  const pairs: { key: string; value: string }[] = JSON.parse(contentOf(made, 'hosts.json'))

  expect(JSON.parse(contentOf(made, 'wrangler.jsonc')).kv_namespaces).toEqual([
    { binding: 'HOSTS' }
  ])
  expect([pairs.length, pairs[1]?.key, JSON.parse(pairs[1]?.value ?? '')]).toEqual([
    50_001,
    'tenant-1.example.org',
    [{ base: '/', at: `t/${TREE.slice(0, 32)}/`, hasNotFound: true }]
  ])
  expect(made.next).toContain('wrangler kv bulk put')
})

test('limits are told before anything is sent', () => {
  const counted = (count: number) =>
    CLOUDFLARE.make(hostedSite(SITE.tenants, { count }), FROM_OUTPUT)
  const large = hostedSite(SITE.tenants, { largest: { path: 'acme/a.pdf', size: 2 ** 25 } })

  expect([19_999, 20_000, 99_999, 100_000].map((count) => codesOf(counted(count)))).toEqual([
    [],
    ['platform-files-need-plan'],
    ['platform-files-need-plan'],
    ['platform-too-many-files']
  ])
  expect(codesOf(CLOUDFLARE.make(large, FROM_OUTPUT))).toEqual(['platform-file-too-large'])
  expect(codesOf(CLOUDFLARE.make(large, BUCKET))).toEqual([])
  expect(codesOf(CLOUDFLARE.make(SITE, fromStore('https://s3.example.org', '/b/')))).toEqual([
    'platform-needs-r2'
  ])
})

test('a hundred hosts are domains of the worker, more are routed by hand', () => {
  const [few, more] = [many(100), many(101)].map((site) => CLOUDFLARE.make(site, FROM_OUTPUT))

  expect([few && codesOf(few), more && codesOf(more)]).toEqual([[], ['platform-domains-by-hand']])
  expect(configOf(many(101), FROM_OUTPUT).routes).toBeUndefined()
})

test('compressed copies and other releases are not sent: only the folder of a build is', () => {
  const place = { kind: 'folder', pages: '/srv/p/current', shared: '/srv/p' } as const

  expect(codesOf(CLOUDFLARE.make(SITE, { ...FROM_OUTPUT, place }))).toEqual([
    'platform-needs-output'
  ])
})

test('nothing in a name ends the text that it stands in', async () => {
  const base = '/\'`"$' + '{x}\\\u2028</script>/'
  const site = hostedSite([hostedTenant('acme', { base }), hostedTenant('__proto__')])
  const made = CLOUDFLARE.make(site, FROM_OUTPUT)
  const fetch = await runWorker(made, {})

  expect((await fetch('https://acme.example.org/')).status).toBe(404)
  expect(contentOf(made, 'hosts.mjs')).not.toMatch(/[<\u2028]/)
})
