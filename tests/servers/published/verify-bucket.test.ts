import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GetObjectCommand, PutBucketPolicyCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../../support/project-files.ts'
import { runNginx } from '../nginx.ts'
import { freePort, stop } from '../server-process.ts'
import { startCeph } from './ceph.ts'
import { madeSite } from './made-site.ts'

const TENANTS = 20
const BUCKET = 's3://policies/live'
const [ceph, site, port] = await Promise.all([startCeph(), madeSite(TENANTS), freePort()])
const front = join(site.root, 'front')
mkdirSync(front)
const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' }
})
writeFileSync(join(site.root, 'key.pem'), privateKey)
writeFileSync(join(site.root, 'key.pub.pem'), publicKey)

await ceph.makeBucket('policies')
await ceph.client.send(
  new PutBucketPolicyCommand({ Bucket: 'policies', Policy: documentedPolicy('127.0.0.1/32') })
)
await run('publish', BUCKET, '--key', 'key.pem')
await configure()
let nginx = await runNginx(front)
afterAll(async () => {
  await stop(nginx)
  site.remove()
  await ceph.stop()
}, 300_000)

/** What docs/publish.md says of a bucket that a web front reads without a key, for one address. */
function documentedPolicy(address: string): string {
  const page = readFileSync(join(ROOT, 'docs/publish.md'), 'utf8')
  const blocks = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
  return (blocks.at(-1) ?? '').replace('203.0.113.7/32', address)
}

async function run(...args: readonly string[]): Promise<void> {
  const { code, out, err } = await site.run({ env: ceph.env }, ...args)
  if (code !== 0) throw new Error(out + err)
}

function configure(): Promise<void> {
  const listening = ['--listen', '127.0.0.1', '--http-port', String(port)]
  return run('hosts', 'nginx', BUCKET, '--out', 'front', '--origin', ceph.endpoint, ...listening)
}

/** What verify finds: how many tenants show which release, and every sentence. */
async function verified(...args: readonly string[]) {
  const { code, out } = await site.run(
    { env: ceph.env },
    ...['verify', BUCKET, '--json', '--http', '--allow-private', '--public-key', 'key.pub.pem'],
    ...['--connect-http', `127.0.0.1:${port}`, ...args]
  )
  const { signature, tenants = [], problems } = JSON.parse(out)
  const shows: Record<string, number> = {}
  for (const one of tenants) shows[one.shows] = (shows[one.shows] ?? 0) + 1
  const wrong = tenants.reduce((sum: number, one: { wrong: number }) => sum + one.wrong, 0)
  const found = problems.map(({ message }: { message: string }) => message)
  return { code, signature, shows, wrong, found }
}

/** Changes the text of an object in the bucket. */
async function change(key: string, from: string | RegExp, to: string): Promise<void> {
  const target = { Bucket: 'policies', Key: `live/${key}` }
  const { Body } = await ceph.client.send(new GetObjectCommand(target))
  const text = (await Body?.transformToString()) ?? ''
  await ceph.client.send(new PutObjectCommand({ ...target, Body: text.replace(from, to) }))
}

test('a signed release in a bucket is what nginx shows, in all forms', async () => {
  const right = { code: 0, signature: 'right', wrong: 0, found: [] }

  expect(await verified()).toEqual({ ...right, shows: { 1: TENANTS } })
  expect(await verified('--all-encodings', '--sample', '2')).toEqual({ ...right, shows: { 1: 2 } })
})

test('until the front knows of a new release, the tenant that has changed shows the older one', async () => {
  site.edit(1, 1)
  await site.build()
  await run('publish', BUCKET, '--key', 'key.pem')
  const before = await verified()
  await configure()
  await stop(nginx)
  nginx = await runNginx(front)
  const after = await verified()

  expect(before).toMatchObject({ code: 1, shows: { 1: 1, 2: TENANTS - 1 }, wrong: 0 })
  expect(before.found).toEqual([
    expect.stringMatching(/^Release 1 is shown instead of 2 by [\w-]+\.$/)
  ])
  expect(after).toMatchObject({ code: 0, shows: { 2: TENANTS }, found: [] })
})

test('a list of files that somebody has changed in the bucket is found', async () => {
  const { tenants } = JSON.parse(readFileSync(join(site.root, 'dist/manifest.json'), 'utf8'))
  const [{ id, tree }] = tenants
  const key = `done/${tree.slice(0, 32)}`
  await change(key, 'text/html', 'text/xml')
  const { found } = await verified()
  await change(key, 'text/xml', 'text/html')

  expect(found).toEqual([
    `The list of files at the destination is not the one that release 2 means, for ${id}.`
  ])
})

test('a record that somebody has changed in the bucket is not believed', async () => {
  await change('releases/00000002.json', /"base":"https:\/\/[^/]+/, '"base":"https://evil.test')

  expect(await verified()).toEqual({
    code: 1,
    signature: 'wrong',
    shows: {},
    wrong: 0,
    found: ['The record of release 2 is not as it was signed. Nothing else was looked at.']
  })
})
