import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { signingKeyFrom } from '../../src/release/signing-key.ts'
import { localFront } from '../support/local-front.ts'
import { certificateFor, startServer } from '../support/local-server.ts'
import { ROOT } from '../support/project-files.ts'
import { publishedSite } from '../support/published-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'policy-pages-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' }
})
writeFileSync(join(folder, 'key.pub.pem'), publicKey)
const read = signingKeyFrom(privateKey)
const key = 'key' in read ? read.key : undefined

const site = publishedSite()
await site.publish(
  {
    'acme/404.html': 'There is no page.',
    'acme/en/cookies/index.html': 'hello',
    'acme/index.html': 'hello',
    'beta/index.html': 'hello',
    'index.html': 'all'
  },
  key
)

let isSpoiled = false
const certificate = certificateFor('acme.test', 'beta.test')
const front = await startServer(
  localFront(site.root, () => (path, response) => {
    if (isSpoiled && path === '/en/cookies/') response.setHeader('x-frame-options', 'SAMEORIGIN')
    return undefined
  }),
  certificate
)

/** Runs the command as a user does; the server is in this process, so it must not wait. */
function verify(...args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  const command = [join(ROOT, 'build/cli.js'), 'verify', ...args]
  return new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    execFile(process.execPath, command, { cwd: folder, env }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out: out.replaceAll(site.root, '/srv'), err })
    )
  })
}

const HERE = [`dir:${site.root}`, '--connect', `127.0.0.1:${front}`, '--ca', certificate.file]
const ALLOWED = [...HERE, '--allow-private']

test('a right site is shown in a table, with a summary and the count of requests', async () => {
  expect(await verify(...ALLOWED, '--public-key', 'key.pub.pem')).toEqual({
    code: 0,
    out: `Release 1 of dir:/srv, live since 2026-11-26 02:10 UTC. It is signed by this key.

tenant  shows  files  wrong  address
acme    1      3      0      https://acme.test/
beta    1      1      0      https://beta.test/

2 of 2 tenants as published; 4 files compared. Whether http leads to https was not looked at.
Requests: 0 PUT, 5 GET, 1 LIST, 0 DELETE.
`,
    err: ''
  })
})

test('a finding is printed with what to do, and the command fails', async () => {
  isSpoiled = true
  const { code, out, err } = await verify(...ALLOWED)
  isSpoiled = false

  expect([code, out]).toEqual([1, expect.stringContaining('acme    1      3      1      https://')])
  expect(err.replaceAll(site.root, '/srv')).toContain(`dir:/srv:1:1  error  live-header
  The header X-Frame-Options is "SAMEORIGIN" instead of "DENY" at https://acme.test/en/cookies/.
  -> Look at the configuration of the web front:`)
})

test('programs get the same as one object', async () => {
  const { code, out, err } = await verify(...ALLOWED, '--tenant', 'beta', '--json')

  expect([code, err, JSON.parse(out)]).toEqual([
    0,
    '',
    {
      ok: true,
      format: 'policy-pages-verify/1',
      destination: 'dir:/srv',
      release: 1,
      at: '2026-11-26T02:10:00Z',
      signature: 'unchecked',
      redirects: 'unchecked',
      tenants: [{ id: 'beta', address: 'https://beta.test/', shows: [1], files: 1, wrong: 0 }],
      findings: [],
      problems: [],
      requests: { put: 0, get: 4, list: 1, delete: 0 }
    }
  ])
})

test('a private address is refused in one sentence, unless it is allowed', async () => {
  const { code, err } = await verify(...HERE)

  expect(code).toBe(1)
  expect(err).toContain(
    'Nothing could be fetched (127.0.0.1 belongs to this machine itself, 127.0.0.0/8 of RFC 1122; --allow-private would connect to it) at 2 addresses:'
  )
  expect(err).toContain('\n1 error.\n')
})

test('a destination to which nothing was published is said to be one', async () => {
  const { code, err } = await verify('dir:/nowhere/at/all')

  expect([code, err]).toEqual([
    1,
    expect.stringContaining('Nothing has been published to dir:/nowhere/at/all yet.')
  ])
})

test.for([
  ['--public-key gone.pem', 'The key cannot be read (it, or a folder above it, does not exist).'],
  ['--ca key.pub.pem', 'This file is no certificate that could be trusted: it holds no'],
  ['--ca gone.pem', 'This file is no certificate that could be trusted: it, or a folder above'],
  ['--tenant acne', 'Release 1 has no tenant "acne".'],
  ['--connect here', 'Write a place as 203.0.113.7:443'],
  ['--connect here:70000', 'Write a place as 203.0.113.7:443'],
  ['--sample 0', 'Write how many tenants'],
  ['--sample 1 --tenant acme', 'cannot be used with option']
] as const)('with %s, the command ends with a sentence', async ([args, sentence]) => {
  const { code, err } = await verify(...ALLOWED, ...args.split(' '))

  expect([code, err]).toEqual([1, expect.stringContaining(sentence)])
  expect(err).not.toMatch(/^ {4}at /m)
})
