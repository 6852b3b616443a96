import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { canonicalJson } from '../../src/release/canonical-json.ts'
import { signRecord, verifyRecord } from '../../src/release/signature.ts'
import { checkingKeyFrom, signingKeyFrom } from '../../src/release/signing-key.ts'
import { ReleaseData } from '../../src/schema/release-data.ts'

const folder = mkdtempSync(join(tmpdir(), 'policy-pages-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What openssl writes with these arguments; the name after -out is a file. */
const openssl = (...args: readonly string[]) =>
  execFileSync('openssl', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe']
  })

const fileOf = (name: string) => readFileSync(join(folder, name), 'utf8')

openssl('genpkey', '-algorithm', 'ed25519', '-out', 'own.pem')
openssl('genpkey', '-algorithm', 'ed25519', '-out', 'other.pem')
const pem = fileOf('own.pem')
const publicPem = openssl('pkey', '-in', 'own.pem', '-pubout')

const signing = keyOf(signingKeyFrom(pem))
const checking = keyOf(checkingKeyFrom(publicPem))

function keyOf<Key>(read: { readonly key: Key } | { readonly found: string }): Key {
  if ('key' in read) return read.key
  throw new Error(read.found)
}

const hash = (digit: string) => digit.repeat(64)

const RECORD: ReleaseData = {
  format: 'policy-pages-release/1',
  number: 42,
  at: '2026-11-26T02:10:00Z',
  headers: { page: { 'X-Frame-Options': 'DENY' } },
  site: hash('a'),
  assets: [
    { path: '_assets/x.css', sha256: hash('b'), size: 3, contentType: 'text/css', headers: 'asset' }
  ],
  tenants: [{ id: 'acme', host: 'acme.test', base: 'https://acme.test/', tree: hash('c') }]
}

const signed = signRecord(RECORD, signing)

test('a signed record is right by its key, however it was written down', () => {
  const backwards = Object.fromEntries(Object.entries(signed).toReversed())
  const read = ReleaseData.parse(JSON.parse(JSON.stringify(backwards, null, 4)))

  expect(verifyRecord(read, checking)).toBe('right')
  expect(signRecord(signed, signing)).toEqual(signed)
  expect(signed.signature?.key).toBe(checking.id)
})

test('the name of a key is what openssl and sha256sum say', () => {
  openssl('pkey', '-in', 'own.pem', '-pubout', '-outform', 'DER', '-out', 'own.der')

  expect(openssl('dgst', '-sha256', '-r', 'own.der').slice(0, 64)).toBe(checking.id)
})

test('openssl finds the signature right too', () => {
  const { signature, ...unsigned } = signed
  writeFileSync(join(folder, 'bytes'), canonicalJson(unsigned))
  writeFileSync(join(folder, 'value'), Buffer.from(signature?.value ?? '', 'base64'))
  const how = ['-verify', '-rawin', '-in', 'bytes', '-sigfile', 'value', '-inkey', 'own.pem']

  expect(openssl('pkeyutl', ...how)).toContain('Signature Verified Successfully')
})

test.for<[string, (record: ReleaseData) => ReleaseData]>([
  ['its number', (record) => ({ ...record, number: 43 })],
  ['its time', (record) => ({ ...record, at: '2026-11-26T02:10:01Z' })],
  ['a rollback', (record) => ({ ...record, rollbackTo: 41 })],
  ['a header', (record) => ({ ...record, headers: { page: { 'X-Frame-Options': 'ALLOW' } } })],
  ['a new header', (record) => ({ ...record, headers: { page: {}, text: {} } })],
  ['the site', (record) => ({ ...record, site: hash('d') })],
  ['an asset', (record) => ({ ...record, assets: [] })],
  [
    'a host',
    (record) => ({ ...record, tenants: record.tenants.map((one) => ({ ...one, host: 'x.test' })) })
  ],
  ['a tenant', (record) => ({ ...record, tenants: [] })],
  [
    'the signature',
    (record) => ({ ...record, signature: { key: checking.id, value: 'A'.repeat(86).concat('==') } })
  ],
  [
    'the length of the signature',
    (record) => ({ ...record, signature: { key: checking.id, value: '' } })
  ]
])('a record of which %s was changed is wrong', ([, change]) => {
  expect(verifyRecord(change(signed), checking)).toBe('wrong')
})

test('a record without signature, and one by another key, are told apart', () => {
  const other = keyOf(signingKeyFrom(fileOf('other.pem')))

  expect(verifyRecord(RECORD, checking)).toBe('none')
  expect(verifyRecord(signRecord(RECORD, other), checking)).toBe('other-key')
})

test('a key is what it is said to be, or the fault is named', () => {
  openssl('genpkey', '-algorithm', 'ed25519', '-aes256', '-pass', 'pass:x', '-out', 'locked.pem')
  openssl('genpkey', '-algorithm', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'ec.pem')
  const ecPublic = openssl('pkey', '-in', 'ec.pem', '-pubout')
  const ssh = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----\n'
  const cut = pem.replace(/\n.{8}/, '\n')

  expect(
    [fileOf('locked.pem'), fileOf('ec.pem'), publicPem, ssh, cut, 'hello', ' \n'].map(
      signingKeyFrom
    )
  ).toEqual([
    { found: 'encrypted', kind: '' },
    { found: 'other-kind', kind: 'ec' },
    { found: 'public', kind: '' },
    { found: 'ssh', kind: '' },
    { found: 'no-key', kind: '' },
    { found: 'no-key', kind: '' },
    { found: 'empty', kind: '' }
  ])
  expect([pem, ecPublic, 'ssh-ed25519 AAAA me', 'hello', ''].map(checkingKeyFrom)).toEqual([
    { found: 'private', kind: '' },
    { found: 'other-kind', kind: 'ec' },
    { found: 'ssh', kind: '' },
    { found: 'no-key', kind: '' },
    { found: 'empty', kind: '' }
  ])
})
