import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './system-error.ts'

/**
 * Makes a folder and those above it. Node says of a disk that can only be read that the folder above
 * does not exist; asked for one folder at a time, it says why.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path))
    mkdirSync(path)
  }
}
