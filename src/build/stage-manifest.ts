import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../diagnostics/compare.ts'
import { type ManifestPart, manifestPieces, type TenantTree } from '../project/manifest.ts'
import { MANIFEST } from '../project/output-file.ts'
import type { BytesAt } from '../project/output-note.ts'

/** How much of the text is written at once, in bytes. */
const AT_ONCE = 2 ** 18

/**
 * Writes the manifest into the staging folder, piece by piece: however many files, few are in memory.
 * Tells where the entries of each part stand.
 */
export function stageManifest(
  staging: string,
  parts: readonly ManifestPart[],
  tenants: readonly TenantTree[]
): ReadonlyMap<string, BytesAt> {
  mkdirSync(staging, { recursive: true })
  const places = new Map<string, BytesAt>()
  const handle = openSync(join(staging, MANIFEST), 'w')
  try {
    let offset = 0
    let written = 0
    let waiting = ''
    for (const { text, part } of manifestPieces(
      parts.toSorted((a, b) => compare(a.name, b.name)),
      tenants.toSorted((a, b) => compare(a.id, b.id))
    )) {
      const length = Buffer.byteLength(text)
      if (part !== undefined) places.set(part, { offset, length })
      offset += length
      waiting += text
      if (offset - written < AT_ONCE) continue
      writeFileSync(handle, waiting)
      written = offset
      waiting = ''
    }
    writeFileSync(handle, waiting)
  } finally {
    closeSync(handle)
  }
  return places
}
