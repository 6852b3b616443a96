import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SourceFile } from '../../src/diagnostics/place.ts'
import { type MadeProject, madeTenants } from './made-project.ts'

/** How many tenants are made, and are in memory, at the same time. */
export const AT_ONCE = 500

/** What of the real project is copied; the made project may change it. */
const COPIED = ['.eleventy.js', 'package.json', 'templates']

/** What is linked: programs, which nothing changes. */
const LINKED = ['build', 'node_modules']

/**
 * Writes a project with `count` made tenants into `folder`, with the templates and the program of
 * the project at `root`. Gives the number of pages that it has to have.
 */
export async function writeProject(
  root: string,
  folder: string,
  project: MadeProject,
  count: number
): Promise<number> {
  await mkdir(folder, { recursive: true })
  for (const name of COPIED) await cp(join(root, name), join(folder, name), { recursive: true })
  for (const name of LINKED) await symlink(join(root, name), join(folder, name))
  await writeSources(folder, project.shared)
  let pageCount = 0
  for (let first = 1; first <= count; first += AT_ONCE) {
    const tenants = madeTenants(project, first, Math.min(first + AT_ONCE - 1, count))
    await writeSources(
      folder,
      tenants.flatMap(({ files }) => files)
    )
    pageCount += tenants.reduce((sum, tenant) => sum + tenant.pageCount, 0)
  }
  return pageCount
}

/** Writes the shared content again, as it was before any edit. */
export async function writeSources(folder: string, files: readonly SourceFile[]): Promise<void> {
  await Promise.all(
    files.map(async ({ path, text }) => {
      const target = join(folder, path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, text)
    })
  )
}
