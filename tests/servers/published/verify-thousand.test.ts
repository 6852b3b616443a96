import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { certificateFor } from '../../support/local-server.ts'
import { runNginx } from '../nginx.ts'
import { freePort, stop } from '../server-process.ts'
import { startCeph } from './ceph.ts'
import { madeSite } from './made-site.ts'

const TENANTS = 1_000
const BUCKET = 's3://policies/live'
const folder = mkdtempSync(join(tmpdir(), 'policy-pages-thousand-'))
const [ceph, site] = await Promise.all([startCeph(), madeSite(TENANTS)])
const https = await freePort()

async function run(...args: readonly string[]): Promise<void> {
  const { code, out, err } = await site.run({ env: ceph.env }, ...args)
  if (code !== 0) throw new Error(`${args.join(' ')}:\n${out}${err}`)
}

// Whoever publishes the same to a folder, from which nginx serves, shows what is in the bucket.
await ceph.makeBucket('policies')
await run('publish', BUCKET, '--quiet')
await run('publish', `dir:${folder}/site`, '--quiet')
const { tenants } = JSON.parse(readFileSync(join(site.root, 'dist/manifest.json'), 'utf8'))
const certificate = certificateFor(...tenants.map(({ host }: { host: string }) => host))
writeFileSync(join(folder, 'key.pem'), certificate.key)
await run(
  ...['hosts', 'nginx', `dir:${folder}/site`, '--out', join(folder, 'front')],
  ...['--certificate', certificate.file, '--certificate-key', join(folder, 'key.pem')],
  ...['--listen', '127.0.0.1', '--https-port', String(https)],
  ...['--http-port', String(await freePort())]
)
const nginx = await runNginx(join(folder, 'front'))
// A slow disk takes its time to remove so many files.
afterAll(async () => {
  await stop(nginx)
  await ceph.stop()
  site.remove()
  rmSync(folder, { recursive: true, force: true })
}, 300_000)

test('a thousand sites are compared with their bucket, in one request for each list of files', async () => {
  const started = performance.now()
  const { code, out, err } = await site.run(
    { env: ceph.env },
    ...['verify', BUCKET, '--json', '--allow-private', '--ca', certificate.file],
    ...['--connect', `127.0.0.1:${https}`]
  )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const { ok, release, tenants: shown, requests, problems } = JSON.parse(out)
  const files = shown.reduce((sum: number, one: { files: number }) => sum + one.files, 0)
  console.log(
    `verify: ${requests.get} GET and ${requests.list} LIST at Ceph, ${files} files from nginx, in ${seconds} s`
  )
  const right = shown.filter(
    (one: { shows: readonly number[]; wrong: number }) =>
      one.shows.join() === '1' && one.wrong === 0
  )

  expect([code, err, ok, release, problems]).toEqual([0, '', true, 1, []])
  expect(right).toHaveLength(TENANTS)
  // The record, the pointer, what all tenants share, and each tenant.
  expect([requests.get, requests.list, requests.put]).toEqual([TENANTS + 3, 1, 0])
})
