import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CLOUDFLARE } from '../../../src/hosts/platforms/cloudflare/cloudflare.ts'
import { siteOfFiles } from '../../../src/hosts/site-of-files.ts'
import { HEADER_SETS, servedAs } from '../../../src/project/headers.ts'
import { contentOf, fromStore, hostedTenant, R2 } from '../../hosts/platforms/hosted.ts'
import { siteOfManifest } from '../../support/known-site.ts'
import { temporaryProject } from '../../support/temporary-project.ts'
import { packedBy, startWorker } from './wrangler.ts'

const project = temporaryProject(afterAll)
project.run('build', '--quiet')
const manifest = JSON.parse(readFileSync(join(project.root, 'dist/manifest.json'), 'utf8'))
const published = project.run('publish', 'dir:store')
const store = join(project.root, 'store')
const [record = ''] = readdirSync(join(store, 'releases')).filter((name) => name.endsWith('.json'))
const release = JSON.parse(readFileSync(join(store, 'releases', record), 'utf8'))

// With so many hosts, the worker looks them up in a store of keys and values.
const site = siteOfFiles(
  siteOfManifest(manifest, (id) => `https://${id}.test/`),
  () => undefined
)
const many = Array.from({ length: 50_001 }, (_, index) => hostedTenant(`tenant-${index}`))
const options = fromStore(R2, '/policies/live/')
const made = CLOUDFLARE.make(
  { ...site, tenants: [...site.tenants, ...many] },
  { ...options, place: { ...options.place, site: release.site } as typeof options.place }
)
for (const { path, content } of made.files) project.write(`cloudflare/${path}`, content)
const pairs = JSON.parse(contentOf(made, 'hosts.json')).filter(({ key }: { key: string }) =>
  key.endsWith('.test')
)
project.write('few.json', JSON.stringify(pairs))

const worker = await startWorker(join(project.root, 'cloudflare'), 'https')
afterAll(() => worker.stop())

const tree: string = release.tenants.find(({ id }: { id: string }) => id === 'inai').tree
const keys = [
  ...filesIn(`t/${tree.slice(0, 32)}`),
  ...filesIn(`t/${release.site.slice(0, 32)}/_schema`),
  ...filesIn('_assets')
]
for (const key of keys)
  worker.run('r2', 'object', 'put', `policies/live/${key}`, '--file', join(store, key))
worker.run('kv', 'bulk', 'put', join(project.root, 'few.json'), '--binding', 'HOSTS')

/** The files of a folder of the store, without their compressed copies. */
function filesIn(folder: string): string[] {
  return readdirSync(join(store, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(store.length + 1))
}

test('a site is published', () => {
  expect([published.code, published.err]).toEqual([0, ''])
})

test('a deploy takes the worker with 50,000 hosts in a store', () => {
  const { status, said } = packedBy(join(project.root, 'cloudflare'))

  expect([status, said]).toEqual([0, expect.stringMatching(/env\.HOSTS[\s\S]*env\.FILES/)])
})

test.for(keys)('%s is served from the bucket, with its headers and 304', async (key) => {
  const path = key.replace(/^t\/[0-9a-f]{32}\//, '')
  const { contentType, headers: kind } = servedAs(path)
  const answer = await worker.ask(`https://inai.test/${path}`)
  const { etag = '', ...headers } = answer.headers
  const again = await worker.ask(`https://inai.test/${path}`, {
    headers: { 'if-none-match': etag }
  })
  const wanted = Object.entries(HEADER_SETS[kind]).map(([name, value]) => [
    name.toLowerCase(),
    value
  ])

  expect([answer.status, headers]).toEqual([
    200,
    { ...Object.fromEntries(wanted), 'content-type': contentType }
  ])
  expect(answer.body.equals(readFileSync(join(store, key)))).toBe(true)
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
})

test('HEAD has no body, a wrong address the page of the tenant, an unknown host 421', async () => {
  const head = await worker.ask('https://inai.test/', { method: 'HEAD' })
  const nowhere = await worker.ask('https://inai.test/nowhere')
  const unknown = await worker.ask('https://nobody.test/')
  const page = readFileSync(join(project.root, 'dist/inai/404.html'), 'utf8')

  expect([head.status, head.body.length]).toEqual([200, 0])
  expect([nowhere.status, nowhere.body.toString()]).toEqual([404, page])
  expect(unknown.status).toBe(421)
})

test('a rollback is an edit of one line, and the next answer is of the other tree', async () => {
  const [pair] = pairs.filter(({ key }: { key: string }) => key === 'inai.test')
  const other = { key: 'back.test', value: pair.value.replace(tree.slice(0, 32), '0'.repeat(32)) }
  writeFileSync(join(project.root, 'back.json'), JSON.stringify([other]))
  worker.run(
    'r2',
    'object',
    'put',
    `policies/live/t/${'0'.repeat(32)}/index.html`,
    '--file',
    join(store, keys[0] ?? '')
  )
  worker.run('kv', 'bulk', 'put', join(project.root, 'back.json'), '--binding', 'HOSTS')
  const answer = await worker.ask('https://back.test/')

  expect([answer.status, answer.body.equals(readFileSync(join(store, keys[0] ?? '')))]).toEqual([
    200,
    true
  ])
})
