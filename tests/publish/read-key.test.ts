import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { readCheckingKey, readSigningKey } from '../../src/publish/read-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'policy-pages-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' }
})
writeFileSync(join(folder, 'key.pem'), privateKey)
writeFileSync(join(folder, 'key.pub.pem'), publicKey)
writeFileSync(join(folder, 'long.pem'), privateKey.padEnd(70_000))
mkdirSync(join(folder, 'folder'))

/** The name of the key that signs, and the sentences about what cannot be used. */
function signing(file: string | undefined, variable?: string) {
  const { found, report } = collectDiagnostics()
  const key = readSigningKey(folder, file, { POLICY_PAGES_SIGNING_KEY: variable }, report)
  return [key?.id, ...found.map(({ file, message }) => `${file}: ${message}`)]
}

function checking(file: string) {
  const { found, report } = collectDiagnostics()
  const key = readCheckingKey(folder, file, report)
  return [key?.id, ...found.map(({ message }) => message)]
}

const [id] = checking('key.pub.pem')

test('the key comes from the file, or else from the environment, also in one line', () => {
  expect(signing('key.pem')).toEqual([id])
  expect(signing(undefined, privateKey)).toEqual([id])
  expect(signing(undefined, privateKey.trim().replaceAll('\n', '\\n'))).toEqual([id])
  expect(signing('key.pem', 'no key')).toEqual([id])
  expect(signing(undefined)).toEqual([undefined])
})

test('a variable that is empty is a secret that was forgotten', () => {
  expect(signing(undefined, '')).toEqual([
    undefined,
    'POLICY_PAGES_SIGNING_KEY: Releases cannot be signed with this key: it is empty.'
  ])
})

test('a file that is missing, a folder, too long, or another key is named, and why', () => {
  expect([
    signing('gone.pem'),
    signing('folder'),
    signing('long.pem'),
    signing('key.pub.pem')
  ]).toEqual([
    [undefined, 'gone.pem: The key cannot be read (it, or a folder above it, does not exist).'],
    [undefined, 'folder: The key cannot be read (it is a folder).'],
    [
      undefined,
      'long.pem: Releases cannot be signed with this key: the text is no key in the form PEM, or it is damaged.'
    ],
    [
      undefined,
      'key.pub.pem: Releases cannot be signed with this key: it is the public half, which only checks signatures.'
    ]
  ])
  expect(checking('key.pem')).toEqual([
    undefined,
    'Signatures cannot be checked with this key: it is the private key, which belongs only where releases are published.'
  ])
})

test('no message quotes the key', () => {
  const damaged = privateKey.replace('MC4', 'MC5')

  expect(signing(undefined, damaged)).toHaveLength(2)
  expect(signing(undefined, damaged).join()).not.toContain(damaged.split('\n')[1])
})
