import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../project/system-error.ts'

/** A hash over the programs in a folder: a compiler writes files that are as they were. */
export function programsSum(folder: string): string {
  const hash = createHash('sha256')
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((one) => one.endsWith('.js')).toSorted())
      hash.update(`${name}\n`).update(readFileSync(join(folder, name)))
  } catch (error) {
    // It is being written.
    if (codeOf(error) === undefined) throw error
  }
  return hash.digest('hex')
}
