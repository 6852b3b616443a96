import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../diagnostics/compare.ts'
import type { EntryStore } from '../project/entry-store.ts'
import { manifestText, type TenantTree } from '../project/manifest.ts'
import { MANIFEST } from '../project/output-file.ts'
import type { WrittenFile } from '../project/output-trust.ts'
import type { Known } from './ledger.ts'
import { readRecord } from './tenant-record.ts'

/** How many pieces of the text are written at once. */
const AT_ONCE = 500

/** Writes the manifest into the staging folder, piece by piece: however many files, few are in memory. */
export function stageManifest(
  staging: string,
  files: Iterable<WrittenFile>,
  tenants: readonly TenantTree[]
): void {
  mkdirSync(staging, { recursive: true })
  const handle = openSync(join(staging, MANIFEST), 'w')
  try {
    let pieces: string[] = []
    for (const piece of manifestText(
      files,
      tenants.toSorted((a, b) => compare(a.id, b.id))
    )) {
      if (pieces.push(piece) < AT_ONCE) continue
      writeSync(handle, pieces.join(''))
      pieces = []
    }
    writeSync(handle, pieces.join(''))
  } finally {
    closeSync(handle)
  }
}

/** All files of the output by path: those of each tenant from its record, when it is their turn. */
export function* filesInOrder(
  top: readonly WrittenFile[],
  known: readonly Known[],
  store: EntryStore
): Generator<WrittenFile> {
  const parts = [
    ...top.map((file) => ({ path: file.path, files: () => [file] })),
    ...known.map(({ id, record }) => ({
      path: `${id}/`,
      files: () => readRecord(id, store.read(record))?.files ?? []
    }))
  ]
  for (const { files } of parts.toSorted((a, b) => compare(a.path, b.path))) yield* files()
}
