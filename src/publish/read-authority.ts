import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SecureContext } from 'node:tls'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { codeOf, reasonOf } from '../project/system-error.ts'
import { trustIn } from './safe-fetch.ts'

/** What is trusted besides the authorities of the system: the certificates of a file, in PEM. */
export function readAuthority(
  root: string,
  file: string,
  report: Report
): SecureContext | undefined {
  try {
    const text = readFileSync(resolve(root, file), 'utf8')
    // Otherwise a file without any would be taken for one, and every site for a forged one.
    new X509Certificate(text)
    return trustIn(text)
  } catch (error) {
    const isSystem = error instanceof Error && 'syscall' in error
    const reason = isSystem ? reasonOf(error) : 'it holds no certificate in the form PEM'
    if (!isSystem && codeOf(error) === undefined) throw error
    report(wholeFile(file), { code: 'authority-unusable', reason })
    return undefined
  }
}
