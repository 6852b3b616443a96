import { lstatSync, mkdirSync, readFileSync, type Stats, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MANIFEST, type WrittenFile } from './output-file.ts'
import { codeOf } from './system-error.ts'

/** The last build's own note about the output: which manifest it put there, as its last act. */
export interface OutputNote {
  readonly output: string
  readonly program: string
  readonly manifest: ManifestState
  readonly ledger: string
  /**
   * What it wrote: the beginning of a hash for each tenant and for each other file. That of a tenant is
   * followed by the place of its entries in the manifest.
   */
  readonly sums: Readonly<Record<string, unknown>>
}

/** By this it shows whether a manifest is the one that was put there. */
export interface ManifestState {
  readonly ino: number
  readonly ctimeMs: number
  readonly size: number
}

/** Some bytes of a file. */
export interface BytesAt {
  readonly offset: number
  readonly length: number
}

/** What a build has written: the trees of tenants, and the other files. */
export interface Written {
  readonly tenants: readonly { readonly id: string; readonly tree: string }[]
  readonly files: readonly WrittenFile[]
  /** Where the entries of each tenant stand in the manifest, by the name of its folder with `/`. */
  readonly places: ReadonlyMap<string, BytesAt>
}

/** So many letters of a hash tell two contents apart; a note about many tenants stays short. */
const SUM_LENGTH = 16

/** Notes that the manifest that stands in the output now was put there by this build. */
export function noteOutput(
  output: string,
  notePath: string,
  program: string,
  ledger: string,
  { tenants, files, places }: Written
): void {
  const manifest = manifestIn(output)
  if (manifest === undefined) return
  const sums = Object.fromEntries([
    ...tenants.map(({ id, tree }) => [`${id}/`, beginning(tree) + placeText(places.get(`${id}/`))]),
    ...files.map(({ path, sha256 }) => [path, beginning(sha256)])
  ])
  const note: OutputNote = { output, program, manifest, ledger, sums }
  try {
    mkdirSync(dirname(notePath), { recursive: true })
    writeFileSync(notePath, JSON.stringify(note))
  } catch (error) {
    // Without a note the next build reads what it could have trusted.
    if (codeOf(error) === undefined) throw error
  }
}

/** The note of the last build; nothing when there is none that can be read. */
export function readNote(path: string): OutputNote | undefined {
  try {
    const note: Partial<OutputNote> | null = JSON.parse(readFileSync(path, 'utf8'))
    const { output, program = '', manifest, ledger, sums } = note ?? {}
    const isNote =
      typeof output === 'string' &&
      typeof ledger === 'string' &&
      typeof manifest?.ctimeMs === 'number' &&
      typeof sums === 'object' &&
      sums !== null
    return isNote ? { output, program, manifest, ledger, sums } : undefined
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) !== undefined) return undefined
    throw error
  }
}

/** Whether a note says that something was written with a hash. */
export function isNoted(note: OutputNote | undefined, name: string, hash: string): boolean {
  const said = note?.sums[name]
  return typeof said === 'string' && beginning(said) === beginning(hash)
}

/** Where the entries of a tenant stand in the manifest, as a note says it. */
export function notedPlace(note: OutputNote | undefined, id: string): BytesAt | undefined {
  const said = note?.sums[`${id}/`]
  const place = typeof said === 'string' ? /^ (\d+) (\d+)$/.exec(said.slice(SUM_LENGTH)) : null
  return place === null ? undefined : { offset: Number(place[1]), length: Number(place[2]) }
}

/** The state of the manifest of an output; nothing where there is none. */
export function manifestIn(output: string): ManifestState | undefined {
  const stats = lstatSync(join(output, MANIFEST), { throwIfNoEntry: false })
  return stats?.isFile() ? stateOf(stats) : undefined
}

/** Whether the state of a file is the one that was noted. */
export function isSameState(now: ManifestState | undefined, noted: ManifestState): boolean {
  return JSON.stringify(now && stateOf(now)) === JSON.stringify(stateOf(noted))
}

function stateOf({ ino, ctimeMs, size }: ManifestState | Stats): ManifestState {
  return { ino, ctimeMs, size }
}

function beginning(hash: string): string {
  return hash.slice(0, SUM_LENGTH)
}

function placeText(place: BytesAt | undefined): string {
  return place === undefined ? '' : ` ${place.offset} ${place.length}`
}
