import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupBy } from '../diagnostics/group-by.ts'
import {
  type PublishedTenant,
  readManifest,
  type TenantTree,
  writtenFile
} from '../project/manifest.ts'
import { MANIFEST, type WrittenFile } from '../project/output-file.ts'
import type { OutputTrust } from '../project/output-trust.ts'
import { scanOutput } from '../project/scan-output.ts'
import { treeOf } from '../project/tree.ts'

/** What stays in the output when only some tenants are built. */
export interface KeptOutput {
  readonly files: readonly WrittenFile[]
  readonly tenants: readonly TenantTree[]
}

/**
 * Describes what a build of some tenants leaves as it is. The earlier manifest says it, where the
 * output can be trusted to be as it was written; whatever cannot is read.
 */
export function keptOutput(
  output: string,
  trust: OutputTrust,
  built: readonly string[],
  isBuilt: ReadonlySet<string>
): KeptOutput {
  const earlier = readManifest(output)
  const known = new Map(earlier.files.map((file) => [file.path, file]))
  const isOther = (path: string) =>
    path !== MANIFEST && !isBuilt.has(path) && !built.some((id) => path.startsWith(`${id}/`))
  const paths = [...scanOutput(output).files].filter(isOther)
  const files = paths.flatMap((path) => {
    const file = known.get(path)
    if (file !== undefined && trust.isAsPublished(file)) return file
    // What a link leads to is not published, if it leads anywhere.
    if (!lstatSync(join(output, path)).isFile()) return []
    return writtenFile({ path, content: readFileSync(join(output, path)) })
  })
  const byFolder = groupBy(files, ({ path }) => path.split('/')[0] ?? '')
  const treeIn = ({ id, host, base }: PublishedTenant): TenantTree => {
    const own = byFolder.get(id)?.filter(({ path }) => path !== id) ?? []
    return { id, host, base, tree: treeOf(id, own) }
  }
  const tenants = earlier.tenants.filter(({ id }) => !built.includes(id))
  return { files, tenants: tenants.map(treeIn) }
}
