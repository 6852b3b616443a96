import { groupBy } from '../diagnostics/group-by.ts'
import type { EntryStore } from '../project/entry-store.ts'
import type { ManifestPart } from '../project/manifest.ts'
import { fileEntries } from '../project/manifest-entries.ts'
import type { WrittenFile } from '../project/output-file.ts'
import type { OutputTrust } from '../project/output-trust.ts'
import type { Known } from './ledger.ts'
import type { MadeTexts } from './made-texts.ts'
import { readRecord } from './tenant-record.ts'

/** Where the entries of tenants come from. */
interface EntrySources {
  readonly made: MadeTexts
  readonly trust: OutputTrust
  readonly store: EntryStore
}

/**
 * What the manifest says of all files. The entries of a tenant that was left as it is are copied from
 * the earlier manifest where they stand there, or made from its record, when it is their turn.
 */
export function wholeParts(
  top: readonly WrittenFile[],
  known: readonly Known[],
  { made, trust, store }: EntrySources
): ManifestPart[] {
  const own = known.map(({ id, tree, files, record }) => ({
    name: `${id}/`,
    entries: () =>
      made.of(id) ??
      trust.entriesOf(id, tree, files) ??
      fileEntries(readRecord(id, store.read(record))?.files ?? [])
  }))
  return [...partsOf(top, new Set()), ...own]
}

/** What the manifest says of these files, which come in the order of their paths. */
export function partsOf(
  files: readonly WrittenFile[],
  tenants: ReadonlySet<string>
): ManifestPart[] {
  const parts = groupBy(files, ({ path }) => {
    const [folder = ''] = path.split('/')
    return folder !== path && tenants.has(folder) ? `${folder}/` : path
  })
  return [...parts].map(([name, some]) => ({ name, entries: () => fileEntries(some) }))
}
