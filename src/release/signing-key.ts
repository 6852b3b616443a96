import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { UnusableKey } from '../diagnostics/problems/key-problems.ts'
import { sha256 } from '../project/sha256.ts'

/** A key that signs, and the name of its public half. Never printed. */
export interface SigningKey {
  readonly id: string
  readonly privateKey: KeyObject
}

/** A key that checks signatures. */
export interface CheckingKey {
  readonly id: string
  readonly publicKey: KeyObject
}

/** What a text in PEM turned out to be. */
type KeyRead<Key> = { readonly key: Key } | UnusableText

/** What a text is instead of the key that was asked for. */
interface UnusableText {
  readonly found: UnusableKey
  /** What node:crypto calls its kind, where it is a key. */
  readonly kind: string
}

/** Reads an Ed25519 private key from PEM (PKCS #8), as `openssl genpkey -algorithm ed25519` writes it. */
export function signingKeyFrom(pem: string): KeyRead<SigningKey> {
  const fault = faultOf(pem)
  if (fault !== undefined) return unusable(fault)
  if (isPublic(pem)) return unusable('public')
  const privateKey = parsed(() => createPrivateKey(pem))
  if (privateKey === undefined) return unusable('no-key')
  const kind = privateKey.asymmetricKeyType ?? ''
  if (kind !== 'ed25519') return unusable('other-kind', kind)
  return { key: { id: idOf(createPublicKey(privateKey)), privateKey } }
}

/** Reads an Ed25519 public key from PEM (SPKI), as `openssl pkey -pubout` writes it. */
export function checkingKeyFrom(pem: string): KeyRead<CheckingKey> {
  const fault = faultOf(pem)
  if (fault !== undefined) return unusable(fault)
  // Its public half could be used, but then the private one lies about where only this is needed.
  if (pem.includes('PRIVATE KEY-----')) return unusable('private')
  const publicKey = parsed(() => createPublicKey(pem))
  if (publicKey === undefined) return unusable('no-key')
  const kind = publicKey.asymmetricKeyType ?? ''
  if (kind !== 'ed25519') return unusable('other-kind', kind)
  return { key: { id: idOf(publicKey), publicKey } }
}

/** The name of a key: the SHA-256 of its public half as SubjectPublicKeyInfo in DER. */
function idOf(publicKey: KeyObject): string {
  return sha256(publicKey.export({ type: 'spki', format: 'der' }))
}

function unusable(found: UnusableKey, kind = ''): UnusableText {
  return { found, kind }
}

function faultOf(pem: string): UnusableKey | undefined {
  if (pem.trim() === '') return 'empty'
  if (/-----BEGIN OPENSSH |^ssh-\w+ /.test(pem)) return 'ssh'
  // The second form is that of OpenSSL before PKCS #8.
  if (/-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED/m.test(pem)) return 'encrypted'
  return undefined
}

const isPublic = (pem: string) => /-----BEGIN (?:\w+ )?(?:PUBLIC KEY|CERTIFICATE)-----/.test(pem)

/** A key, unless the text is none. What OpenSSL says about it may quote the text, so it goes nowhere. */
function parsed(read: () => KeyObject): KeyObject | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
