import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { temporaryProject } from '../../support/temporary-project.ts'
import { packedBy, startWorker } from './wrangler.ts'

const project = temporaryProject(afterAll)
project.write(
  'tenants/public.yaml',
  `${readFileSync(join(project.root, 'tenants/public.yaml'), 'utf8')}
securityTxt:
  contact: [mailto:security@example.org]
  expires: 2099-01-01T00:00:00Z
`
)
const runs = [
  project.run('build', '--quiet'),
  project.run('hosts', 'cloudflare', '--languages', '--out', 'cloudflare')
]
const folder = join(project.root, 'cloudflare')
const manifest: {
  readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly files: readonly {
    readonly path: string
    readonly contentType: string
    readonly headers: string
  }[]
  readonly tenants: readonly { readonly id: string; readonly host: string }[]
} = JSON.parse(readFileSync(join(project.root, 'dist/manifest.json'), 'utf8'))

const https = await startWorker(folder, 'https')
const http = await startWorker(folder, 'http')
afterAll(async () => {
  await https.stop()
  await http.stop()
})

const lower = (kind: string) =>
  Object.fromEntries(
    Object.entries(manifest.headers[kind] ?? {}).map(([name, value]) => [name.toLowerCase(), value])
  )

const hostOf = (id: string) => manifest.tenants.find((one) => one.id === id)?.host
const [first] = manifest.tenants

/** The files that readers can ask for, each at a host that serves it. */
const served = manifest.files.flatMap((file) => {
  const [top = '', ...rest] = file.path.split('/')
  const host = hostOf(top)
  if (host !== undefined) return [{ ...file, url: `https://${host}/${rest.join('/')}` }]
  return top === '_assets' || top === '_schema'
    ? [{ ...file, url: `https://${first?.host}/${file.path}` }]
    : []
})

test('the configuration is written without a problem', () => {
  expect(runs.map(({ code, err }) => [code, err])).toEqual([
    [0, expect.any(String)],
    [0, '']
  ])
  expect(runs[1]?.out).toContain('npx wrangler deploy --config ')
})

test('a deploy takes the worker, its configuration and its assets', () => {
  const { status, said } = packedBy(folder)

  expect([status, said]).toEqual([0, expect.stringContaining('env.FILES')])
  expect(said).not.toMatch(/warning/i)
})

test.for(served)('$url has the bytes and the headers of the build', async (file) => {
  const answer = await https.ask(file.url)
  const { etag, ...headers } = answer.headers
  const again = await https.ask(file.url, { headers: { 'if-none-match': etag ?? '' } })
  const head = await https.ask(file.url, { method: 'HEAD' })
  const wanted = { ...lower(file.headers), 'content-type': file.contentType }

  expect([answer.status, headers]).toEqual([200, wanted])
  expect(answer.body.equals(readFileSync(join(project.root, 'dist', file.path)))).toBe(true)
  expect([again.status, again.body.length, again.headers]).toEqual([304, 0, { ...wanted, etag }])
  expect([head.status, head.body.length, head.headers]).toEqual([200, 0, { ...wanted, etag }])
})

const unserved = manifest.files.filter(
  ({ path }) => path.includes('/') && !served.some((one) => one.path === path)
)

test.for([...unserved, { path: 'manifest.json' }, { path: 'public/index.html' }])(
  '$path is in no folder of this tenant, and its host does not show it',
  async ({ path }) => {
    expect((await https.ask(`https://${first?.host}/${path}`)).status).toBe(404)
  }
)

test.for([
  '/nowhere/',
  '/en/cookies/nowhere',
  '/_assets/no.css',
  '/%2e%2e/manifest.json',
  '/..%2f'
])('at %s there is the page of the tenant that says so, with all headers', async (path) => {
  const answer = await https.ask(`https://${hostOf('icann')}${path}`)

  expect([answer.status, answer.headers]).toEqual([
    404,
    { ...lower('page'), 'content-type': 'text/html; charset=utf-8' }
  ])
  expect(answer.body.toString()).toBe(
    readFileSync(join(project.root, 'dist/icann/404.html'), 'utf8')
  )
})

test.for([
  ['GET', 'https://nobody.example.org/', 421, {}],
  ['POST', `https://${hostOf('icann')}/`, 405, { allow: 'GET, HEAD' }],
  ['GET', `https://${hostOf('icann')}/en/cookies`, 301, { location: '/en/cookies/' }]
] as const)('%s %s is answered with %i', async ([method, url, status, more]) => {
  const answer = await https.ask(url, { method })

  expect([answer.status, answer.headers]).toMatchObject([
    status,
    {
      ...more,
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      'content-security-policy': lower('text')['content-security-policy']
    }
  ])
})

test.for([
  ['fr-CA,fr;q=0.9', 302, '/fr/cookies/'],
  ['en;q=0.2, zh-Hant;q=0.4', 302, '/zh/cookies/'],
  ['en, fr', 200, undefined],
  ['tlh', 200, undefined]
] as const)('a reader who prefers %s: %i %s', async ([preferred, status, location]) => {
  const headers = { 'accept-language': preferred }
  const answer = await https.ask(`https://${hostOf('icann')}/`, { headers })

  expect([answer.status, answer.headers.location, answer.headers.vary]).toEqual([
    status,
    location,
    'Accept-Language'
  ])
})

test('who comes without https is led to it, and unknown hosts are not', async () => {
  const answer = await http.ask(`http://${hostOf('icann')}/en/?a=1`)
  const unknown = await http.ask('http://nobody.example.org/')

  expect([answer.status, answer.headers.location, unknown.status]).toEqual([
    301,
    `https://${hostOf('icann')}/en/?a=1`,
    421
  ])
  expect(answer.headers['strict-transport-security']).toBeUndefined()
})
