import { sign, verify } from 'node:crypto'
import type { ReleaseData } from '../schema/release-data.ts'
import { canonicalJson } from './canonical-json.ts'
import type { CheckingKey, SigningKey } from './signing-key.ts'

/**
 * How a signature was found: `right`; `none` where the record has none; `other-key` where another key
 * made it; `wrong` where the record is not as it was signed.
 */
export type SignatureVerdict = 'right' | 'none' | 'other-key' | 'wrong'

/**
 * The record with its signature: Ed25519 over the canonical JSON of all other fields, as RFC 8032 has
 * it: https://www.rfc-editor.org/rfc/rfc8032 . A signature that it has already is replaced. The same
 * record and key give the same signature.
 */
export function signRecord(record: ReleaseData, key: SigningKey): ReleaseData {
  const { signature: _, ...unsigned } = record
  const value = sign(null, signedBytes(unsigned), key.privateKey).toString('base64')
  return { ...unsigned, signature: { key: key.id, value } }
}

/** Whether this key signed exactly this record. */
export function verifyRecord(record: ReleaseData, key: CheckingKey): SignatureVerdict {
  const { signature, ...unsigned } = record
  if (signature === undefined) return 'none'
  if (signature.key !== key.id) return 'other-key'
  const value = Buffer.from(signature.value, 'base64')
  return verify(null, signedBytes(unsigned), key.publicKey, value) ? 'right' : 'wrong'
}

function signedBytes(unsigned: Omit<ReleaseData, 'signature'>): Buffer {
  return Buffer.from(canonicalJson(unsigned))
}
