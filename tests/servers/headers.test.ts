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

/** What every server says about a connection and a file, whatever its configuration. */
const OF_SERVER = ['server', 'date', 'content-length', 'last-modified', 'connection', 'etag']

test.skipIf(reason !== undefined).for(files)(
  '$path is served with the headers of the manifest, and no others',
  async ({ path, contentType, headers }) => {
    const [top = '', ...rest] = path.split('/')
    const isShared = top.startsWith('_')
    const isOfTenant = rest.length > 0 && !isShared
    const host = isOfTenant ? top : isShared ? 'public' : 'nobody'
    const answer = await get(`${host}.localhost`, `/${isOfTenant ? rest.join('/') : path}`)
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
