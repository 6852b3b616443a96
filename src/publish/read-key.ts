import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { reasonOf } from '../project/system-error.ts'
import {
  type CheckingKey,
  checkingKeyFrom,
  type SigningKey,
  signingKeyFrom
} from '../release/signing-key.ts'

/** The variable that holds the text of a private key, where no file does. */
const SIGNING_KEY_VARIABLE = 'POLICY_PAGES_SIGNING_KEY'

/** No key of any kind has so many bytes. */
const MOST_BYTES = 65_536

/**
 * The key that signs releases: from the file, or else from the environment; nothing where neither is
 * given. One that is given and cannot be used is reported, also a variable that is empty: where a
 * secret was forgotten, a release without signature would be a surprise.
 */
export function readSigningKey(
  root: string,
  file: string | undefined,
  environment: NodeJS.ProcessEnv,
  report: Report
): SigningKey | undefined {
  const variable = environment[SIGNING_KEY_VARIABLE]
  if (file === undefined && variable === undefined) return undefined
  const name = file ?? SIGNING_KEY_VARIABLE
  // Some systems keep a variable in one line, with \n in it.
  const pem = file === undefined ? variable?.replaceAll('\\n', '\n') : keyText(root, file, report)
  if (pem === undefined) return undefined
  const read = signingKeyFrom(pem)
  if ('key' in read) return read.key
  report(wholeFile(name), { code: 'signing-key-unusable', ...read })
  return undefined
}

/** The key that checks signatures, from its file; nothing, and a problem, where it cannot be used. */
export function readCheckingKey(
  root: string,
  file: string,
  report: Report
): CheckingKey | undefined {
  const pem = keyText(root, file, report)
  if (pem === undefined) return undefined
  const read = checkingKeyFrom(pem)
  if ('key' in read) return read.key
  report(wholeFile(file), { code: 'public-key-unusable', ...read })
  return undefined
}

function keyText(root: string, file: string, report: Report): string | undefined {
  try {
    const path = resolve(root, file)
    return statSync(path).size > MOST_BYTES ? '(too long)' : readFileSync(path, 'utf8')
  } catch (error) {
    report(wholeFile(file), { code: 'key-unreadable', reason: reasonOf(error) })
    return undefined
  }
}
