import { createServer } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { type FetchOptions, safeFetcher, trustIn } from '../../src/publish/safe-fetch.ts'
import { certificateFor, startServer } from '../support/local-server.ts'

const certificate = certificateFor('acme.test')
const seen: (string | undefined)[] = []

const plain = await startServer((request, response) => {
  seen.push(request.headers.host, request.headers['user-agent'])
  const body = request.url === '/long' ? Buffer.alloc(2000) : Buffer.from('hello')
  if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end('moved')
  else if (request.url === '/slow') response.write('h')
  else if (request.url === '/cut')
    response.writeHead(200, { 'content-length': 9 }).end('h').destroy()
  else if (request.url === '/gzip') send(gzipSync(body), 'gzip')
  else if (request.url === '/br') send(brotliCompressSync(body), 'br')
  else if (request.url === '/bomb') send(gzipSync(Buffer.alloc(1_000_000)), 'gzip')
  else if (request.url === '/lie') send(body, 'br')
  else if (request.url === '/odd') send(body, 'zstd')
  else response.end(body)

  function send(content: Buffer, encoding: string) {
    response.writeHead(200, { 'content-encoding': encoding }).end(content)
  }
})
const secure = await startServer((request, response) => {
  response.end(`${request.headers.host}${request.url}`)
}, certificate)

const mute = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'))
await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
afterAll(() => void mute.close())
const mutePort = Object(mute.address()).port

const at = (port: number) => ({ host: '127.0.0.1', port })

/** What is fetched, by default from the servers of this machine, as its status and text or the reason. */
async function got(address: string, options: Partial<FetchOptions> = {}) {
  const limits = { milliseconds: 1000, bytes: 1000 }
  const connect = { http: at(plain), https: at(secure) }
  const fetcher = safeFetcher({ allowPrivate: true, connect, ...limits, ...options })
  const fetched = await fetcher.get(address)
  fetcher.close()
  return 'reason' in fetched ? fetched.reason : `${fetched.status} ${fetched.body}`
}

test('connections go where they are told to, under the name of the address', async () => {
  expect(await got('http://acme.test/')).toBe('200 hello')
  expect(await got('https://acme.test/x?y', { trust: trustIn(certificate.cert) })).toBe(
    '200 acme.test/x?y'
  )
  expect(seen).toEqual(['acme.test', 'policy-pages verify'])
})

test('an answer is unpacked, and one that is packed in another way than it says is none', async () => {
  expect(await got('http://acme.test/gzip')).toBe('200 hello')
  expect(await got('http://acme.test/br')).toBe('200 hello')
  expect(await got('http://acme.test/lie')).toBe(
    'the answer says that it is packed as "br", and is not'
  )
  expect(await got('http://acme.test/odd')).toBe(
    'the answer is packed as "zstd", for which nobody asked'
  )
})

test('an answer that is too long is none, also one that is long only when unpacked', async () => {
  expect(await got('http://acme.test/long')).toBe('the answer is longer than 1000 bytes')
  expect(await got('http://acme.test/bomb', { bytes: 100_000 })).toBe(
    'the answer is longer than 100000 bytes'
  )
})

test('a redirect is an answer, and is not followed', async () => {
  expect(await got('http://acme.test/moved')).toBe('302 moved')
})

test('an answer that does not end, or is cut off, is none', async () => {
  expect(await got('http://acme.test/slow', { milliseconds: 200 })).toBe(
    'no answer within 0.2 seconds'
  )
  expect(await got('http://acme.test/cut')).toBe('the connection was cut off')
})

test('a certificate is checked, for the name in the address', async () => {
  expect(await got('https://acme.test/')).toBe('the certificate is signed by itself')
  expect(await got('https://other.test/', { trust: trustIn(certificate.cert) })).toBe(
    'the certificate is for other names'
  )
  expect(await got('https://acme.test/', { connect: { https: at(plain) } })).toBe(
    'what answers does not speak TLS'
  )
})

test('where nothing listens, or something that speaks no HTTP, is said', async () => {
  expect(await got('http://acme.test/', { connect: { http: at(1) } })).toBe('nothing listens there')
  expect(await got('http://acme.test/', { connect: { http: at(mutePort) } })).toBe(
    'what answers does not speak HTTP'
  )
})

test.for([
  `http://127.0.0.1:${plain}/`,
  `http://127.1:${plain}/`,
  `http://0x7f000001:${plain}/`,
  `http://2130706433:${plain}/`,
  `http://[::1]:${plain}/`,
  `http://[::ffff:127.0.0.1]:${plain}/`,
  `http://localhost:${plain}/`,
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/'
])('%s is refused before anything is connected', async (address) => {
  const before = seen.length

  expect(await got(address, { allowPrivate: false, connect: {} })).toMatch(
    /^\S+ belongs to .+ RFC \d+; --allow-private would connect to it$/
  )
  expect(seen.length).toBe(before)
})

test('the place of --connect is refused too', async () => {
  expect(await got('http://acme.test/', { allowPrivate: false })).toMatch(/^127.0.0.1 belongs to/)
})

test('a name that also leads to a private address is refused, whenever it does', async () => {
  const before = seen.length
  const answers = [['93.184.216.34', '127.0.0.1'], ['127.0.0.1'], ['::1']]
  const reasons: string[] = []
  for (const addresses of answers)
    reasons.push(
      await got(`http://rebound.test:${plain}/`, {
        allowPrivate: false,
        connect: {},
        resolve: (_, __, callback) =>
          callback(
            null,
            addresses.map((address) => ({ address, family: address === '::1' ? 6 : 4 }))
          )
      })
    )

  expect(reasons.map((reason) => reason.split(' ')[0])).toEqual(['127.0.0.1', '127.0.0.1', '::1'])
  expect(seen.length).toBe(before)
})

test.for([
  'file:///etc/passwd',
  'ftp://acme.test/',
  'data:text/plain,x',
  'http://me:secret@acme.test/',
  '//acme.test/',
  ''
])('"%s" is no address that is fetched', async (address) => {
  expect(await got(address)).toBe(
    'only addresses with http or https, and without a password, are fetched'
  )
})
