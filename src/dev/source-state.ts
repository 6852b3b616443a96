import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Inputs, type OwnFiles, readInputs, readOwn } from '../build/inputs.ts'
import {
  collectDiagnostics,
  type Diagnostic,
  hasErrors,
  inOrder
} from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { readTenants, reportUnknownTenants } from '../policy/read-project.ts'
import { readShared, type Shared } from '../policy/shared.ts'
import { tenantOf } from '../policy/sources.ts'
import { type TenantState, tenantState } from './tenant-state.ts'

/** So many tenants that were looked at are kept as they were read. */
const KEPT = 20

/** How files are read. A test counts what is. */
export interface Disk {
  inputs(): Inputs
  own(id: string, paths: readonly string[]): OwnFiles
}

/** The files of a project on the disk. */
export function diskOf(root: string): Disk {
  return { inputs: () => readInputs(root), own: (id, paths) => readOwn(root, id, paths) }
}

/** What became of the sources when files were changed. */
interface SourceChange {
  /** Whether something is other for all tenants. */
  readonly isShared: boolean
  /** The tenants whose files were changed; those that came and went too. */
  readonly tenants: readonly string[]
}

/** The sources of a project, read as far as they were asked for. */
export interface SourceState {
  readonly ids: readonly string[]
  readonly shared: Shared
  /** What is wrong with what tenants share. */
  readonly problems: readonly Diagnostic[]
  /** A tenant, as it was read the last time; read now if that is long ago. */
  tenant(id: string): TenantState
  /** A tenant, read now and not kept. */
  look(id: string): TenantState
  /** Whether there is such a tenant. */
  has(id: string): boolean
  /** What is wrong with files in the folders of tenants that do not exist. */
  ownerless(): readonly Diagnostic[]
  /** Takes notice of changed files. */
  take(paths: readonly string[]): SourceChange
}

/** What is read once for all tenants. */
interface Common {
  readonly inputs: Inputs
  readonly shared: Shared
  readonly ids: ReadonlySet<string>
  readonly problems: readonly Diagnostic[]
}

/** Lists the files of a project, and reads what tenants share. */
export function sourceState(root: string, disk: Disk): SourceState {
  let common = readCommon(disk.inputs())
  const kept = new Map<string, TenantState>()
  const look = (id: string) => {
    const own = disk.own(id, common.inputs.paths.get(id) ?? [])
    const listed = common.inputs.diagnostics.filter(({ file }) => tenantOf(file) === id)
    return tenantState(common.shared, { ...own, diagnostics: [...listed, ...own.diagnostics] })
  }
  const isKnown = (path: string) => {
    const id = tenantOf(path)
    return id !== undefined && (common.inputs.paths.get(id)?.includes(path) ?? false)
  }
  return {
    get ids() {
      return common.inputs.ids
    },
    get shared() {
      return common.shared
    },
    get problems() {
      return common.problems
    },
    look,
    tenant: (id) => {
      const state = kept.get(id) ?? look(id)
      kept.delete(id)
      kept.set(id, state)
      for (const oldest of kept.size > KEPT ? kept.keys() : []) {
        kept.delete(oldest)
        break
      }
      return state
    },
    has: (id) => common.ids.has(id),
    ownerless: () => ownerlessOf(common, disk),
    take: (paths) => {
      const touched = new Set(paths.flatMap((path) => tenantOf(path) ?? []))
      let isShared = false
      // What is neither a known file of a tenant nor still there may be anything: all names are read again.
      if (!paths.every((path) => isKnown(path) && existsSync(join(root, path)))) {
        const before = common
        common = again(before, disk.inputs())
        isShared = common.shared !== before.shared
        for (const id of otherPaths(before.inputs.paths, common.inputs.paths)) touched.add(id)
      }
      if (isShared) kept.clear()
      for (const id of touched) kept.delete(id)
      return { isShared, tenants: [...touched] }
    }
  }
}

function readCommon(inputs: Inputs): Common {
  const { found, report } = collectDiagnostics()
  const shared = readShared(inputs.shared, report)
  reportUnknownTenants(inputs.ids, undefined, report)
  return { inputs, shared, ids: new Set(inputs.ids), problems: commonProblems(inputs, found) }
}

/** The shared part anew, if another file lies there or one says something else. */
function again(before: Common, inputs: Inputs): Common {
  const isSame =
    sameFiles(before.inputs.shared, inputs.shared) &&
    JSON.stringify(before.inputs.diagnostics) === JSON.stringify(inputs.diagnostics) &&
    (before.inputs.ids.length === 0) === (inputs.ids.length === 0)
  if (!isSame) return readCommon(inputs)
  return { ...before, inputs, ids: new Set(inputs.ids) }
}

/** What was found in shared files. Files of tenants that cannot be listed are their tenant's matter. */
function commonProblems({ diagnostics }: Inputs, found: readonly Diagnostic[]) {
  return inOrder([...diagnostics.filter(({ file }) => tenantOf(file) === undefined), ...found])
}

function sameFiles(before: readonly SourceFile[], now: readonly SourceFile[]): boolean {
  const isSame = (one: SourceFile, other: SourceFile | undefined) =>
    one.path === other?.path &&
    one.text === other.text &&
    Buffer.from(one.bytes ?? []).equals(other.bytes ?? Buffer.alloc(0))
  return before.length === now.length && now.every((file, index) => isSame(file, before[index]))
}

/** The tenants of which a file came or went. */
function otherPaths(before: Inputs['paths'], now: Inputs['paths']): string[] {
  const ids = new Set([...before.keys(), ...now.keys()])
  return [...ids].filter((id) => before.get(id)?.join('\n') !== now.get(id)?.join('\n'))
}

function ownerlessOf({ inputs: { ids, paths }, shared, ids: known }: Common, disk: Disk) {
  const ownerless = [...paths].filter(([id]) => !known.has(id))
  if (ownerless.length === 0) return []
  const { found, report } = collectDiagnostics()
  const own = ownerless.map(([id, of]) => disk.own(id, of))
  readTenants(
    shared,
    own.flatMap(({ files }) => files),
    ids,
    () => report
  )
  return inOrder([...own.flatMap(({ diagnostics }) => diagnostics), ...found])
}

/** Whether what tenants share keeps all pages from being made. */
export function isBroken({ problems }: Pick<SourceState, 'problems'>): boolean {
  return hasErrors(problems)
}
