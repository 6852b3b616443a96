import { type ManifestPart, manifestPieces, type TenantTree } from '../../src/project/manifest.ts'
import { fileEntries } from '../../src/project/manifest-entries.ts'
import type { WrittenFile } from '../../src/project/output-file.ts'

/** The whole manifest of files in the order of their paths, and of tenants. */
export function manifestText(
  files: readonly WrittenFile[],
  tenants: readonly TenantTree[]
): string {
  const parts = files.map(
    (file): ManifestPart => ({
      name: file.path,
      entries: () => fileEntries([file])
    })
  )
  return [...manifestPieces(parts, tenants)].map(({ text }) => text).join('')
}
