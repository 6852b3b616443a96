import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../../src/diagnostics/place.ts'

/** The top folder of this project. */
export const ROOT = join(import.meta.dirname, '../..')

/** The project's own tenants and content, as the build reads them. */
export function projectFiles(): SourceFile[] {
  return ['tenants', 'content'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|md)$/.test(name))
      .map((name) => `${folder}/${name}`)
      .toSorted()
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
  )
}
