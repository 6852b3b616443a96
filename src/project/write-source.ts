import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

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
    await rename(draft, target)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Takes a file of the project away. */
export async function removeSource(root: string, path: string): Promise<void> {
  await rm(join(root, path), { force: true })
}
