import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsFor } from '../../../src/diagnostics/problem.ts'
import { verifySite } from '../../../src/publish/verify/verify-site.ts'
import { releaseKey } from '../../../src/release/layout.ts'
import { checkingKeyFrom, signingKeyFrom } from '../../../src/release/signing-key.ts'
import { startServer } from '../../support/local-server.ts'
import { publishedSite } from '../../support/published-site.ts'

const site = publishedSite()
const record = join(site.root, releaseKey(1))
const asked: unknown[] = []
const port = await startServer((request, response) => {
  asked.push(request.url)
  response.end()
})

function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' }
  })
  const [signing, checking] = [signingKeyFrom(privateKey), checkingKeyFrom(publicKey)]
  if ('found' in signing || 'found' in checking) throw new Error('no key')
  return { signing: signing.key, checking: checking.key }
}

const own = newKey()
const other = newKey()
await site.publish({ 'acme/index.html': 'hello', 'index.html': 'all' }, own.signing)
const signed = readFileSync(record, 'utf8')

/** What is found with a key, where the record of the release is this text. */
async function verified({ checking } = own, text = signed) {
  writeFileSync(record, text)
  const { signature, tenants, problems } = await verifySite(site.destination, {
    key: checking,
    fetch: {
      allowPrivate: true,
      connect: { http: { host: '127.0.0.1', port } },
      milliseconds: 1000,
      bytes: 1000
    },
    isPlain: true,
    allForms: false,
    concurrency: 1,
    tell: () => {}
  })
  return [signature, tenants.length, ...problems.map((one) => wordsFor(one).message)]
}

test('a release that the key has signed is looked at', async () => {
  expect((await verified()).slice(0, 2)).toEqual(['right', 1])
})

test('behind another signature, a wrong one or none, nothing is believed or fetched', async () => {
  const before = asked.length
  const { signature: _, ...unsigned } = JSON.parse(signed)

  expect([
    await verified(other),
    await verified(own, signed.replaceAll('acme.test', 'evil.test')),
    await verified(own, JSON.stringify(unsigned))
  ]).toEqual([
    [
      'other-key',
      0,
      `Release 1 is signed by another key, ${own.signing.id.slice(0, 16)}, and not by ${other.signing.id.slice(0, 16)}. Nothing else was looked at.`
    ],
    ['wrong', 0, 'The record of release 1 is not as it was signed. Nothing else was looked at.'],
    [
      'none',
      0,
      'Release 1 has no signature, so nobody knows who published it. Nothing else was looked at.'
    ]
  ])
  expect(asked.length).toBe(before)
})

test('the record of another release under this number is refused', async () => {
  const text = signed.replace('"number":1', '"number":2')

  await expect(verified(own, text)).rejects.toThrow('it calls itself release 2')
})
