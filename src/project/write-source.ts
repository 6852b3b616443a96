import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from './system-error.ts'

/** Writes a file of the project whole: first beside its place, then into it. */
export async function writeSource(root: string, path: string, text: string): Promise<void> {
  const target = join(root, path)
  // The name starts with a dot: if it is ever left behind, the build passes over it.
  const draft = join(dirname(target), `.${process.pid}.draft`)
  await mkdir(dirname(target), { recursive: true })
  // What stands there is left over. Only a new file is written: a link would lead elsewhere.
  await rm(draft, { force: true })
  try {
    await writeFile(draft, text, { flag: 'wx' })
    const mode = await modeOf(target)
    if (mode !== undefined) await chmod(draft, mode)
    await rename(draft, target)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Who may read and write what stands there; nothing where there is no file yet. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Takes a file of the project away. */
export async function removeSource(root: string, path: string): Promise<void> {
  await rm(join(root, path), { force: true })
}
