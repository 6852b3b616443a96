import { collectDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { tenantIds } from '../policy/read-project.ts'
import { isOwn, tenantOf } from '../policy/sources.ts'
import { listSourceFiles, readSource } from '../project/read-source-files.ts'
import { sha256 } from '../project/sha256.ts'

/** The files of a project, of which those of tenants are read when it is their turn. */
export interface Inputs {
  readonly shared: readonly SourceFile[]
  /** What could not be read, and lies where nothing is read. */
  readonly diagnostics: readonly Diagnostic[]
  /** All tenants, by the paths of their files. */
  readonly ids: readonly string[]
  /** The files of tenants, and of folders to which no tenant belongs. */
  readonly paths: ReadonlyMap<string, readonly string[]>
}

/** The files of one tenant, as they are on the disk now. */
export interface OwnFiles {
  readonly id: string
  readonly files: readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** A hash of all of them. */
  readonly sum: string
}

/** Finds all files of a project, and reads those that tenants share. */
export function readInputs(root: string): Inputs {
  const { found, report } = collectDiagnostics()
  const shared: SourceFile[] = []
  const paths = new Map<string, string[]>()
  const own: string[] = []
  for (const path of listSourceFiles(root, report)) {
    if (!isOwn({ path })) {
      shared.push(...[readSource(root, path, report) ?? []].flat())
      continue
    }
    own.push(path)
    const id = tenantOf(path) ?? ''
    const known = paths.get(id)
    if (known === undefined) paths.set(id, [path])
    else known.push(path)
  }
  return { shared, diagnostics: found, ids: tenantIds(own), paths }
}

/** Reads the files of one tenant. */
export function readOwn(root: string, id: string, paths: readonly string[]): OwnFiles {
  const { found, report } = collectDiagnostics()
  const files = paths.flatMap((path) => readSource(root, path, report) ?? [])
  const pieces = files.flatMap(({ path, text, bytes }) => {
    const content = bytes ?? Buffer.from(text)
    return [Buffer.from(`${path} ${content.length}\n`), content]
  })
  return { id, files, diagnostics: found, sum: sha256(Buffer.concat(pieces)) }
}
