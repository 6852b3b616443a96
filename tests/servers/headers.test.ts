import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { expect, test } from 'vitest'
import { buildPages } from '../support/page-server.ts'
import { startNginx, whyNoNginx } from './nginx.ts'

const reason = whyNoNginx()
const { folder } = buildPages()
const nginx = reason === undefined ? await startNginx(folder, 'public') : undefined
const files = nginx?.manifest.files ?? []

/** The list of tenants is the operator's, and belongs to no host. */
const isPublished = ({ path }: { path: string }) =>
  path.includes('/') && !path.startsWith('_tenants/')

/** What every server says about a connection and a file, whatever its configuration. */
const OF_SERVER = ['server', 'date', 'content-length', 'last-modified', 'connection', 'etag']

test.skipIf(reason !== undefined).for(files.filter(isPublished))(
  '$path is served with the headers of the manifest, and no others',
  async ({ path, contentType, headers }) => {
    const [top = '', ...rest] = path.split('/')
    const isShared = top.startsWith('_')
    const host = isShared ? 'public' : top
    const answer = await get(`${host}.localhost`, `/${isShared ? path : rest.join('/')}`)
    const own = Object.entries(answer.headers).filter(
      ([name]) => !OF_SERVER.includes(name) && name !== 'accept-ranges'
    )
    const wanted = Object.entries(nginx?.manifest.headers[headers] ?? {})

    expect([answer.status, Object.fromEntries(own)]).toEqual([
      200,
      {
        'content-type': contentType,
        ...Object.fromEntries(wanted.map(([name, value]) => [name.toLowerCase(), value]))
      }
    ])
  }
)

test
  .skipIf(reason !== undefined)
  .for(['/manifest.json', '/_tenants/1.html', '/public/en/cookies/'])(
  '%s is served at no host: it is for the operator',
  async (path) => {
    expect((await get('public.localhost', path)).status).toBe(404)
    expect((await get('nobody.localhost', path)).status).toBe(421)
  }
)

test.skipIf(reason !== undefined).for(['/', '/nowhere/', '/en/cookies/nowhere'])(
  'the address %s of a tenant is answered with a page and its headers',
  async (path) => {
    const answer = await get('public.localhost', path)

    expect([answer.status, answer.headers['content-type']]).toEqual([
      path === '/' ? 200 : 404,
      'text/html; charset=utf-8'
    ])
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  }
)

test.runIf(reason !== undefined)(`the headers are not compared here: ${reason}`, () => {
  expect(process.env.CI).toBeUndefined()
})

function get(host: string, path: string) {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders }>(
    (resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: nginx?.port,
        path,
        headers: { host },
        servername: 'localhost',
        ca: readFileSync(nginx?.certificate ?? '')
      }
      const sent = request(options, (answer) => {
        answer.resume()
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }))
      })
      sent.on('error', reject)
      sent.end()
    }
  )
}
