import { collectDiagnostics, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { allTenants, placeIn } from '../policy/all-tenants.ts'
import { tenantOf } from '../policy/sources.ts'
import type { TenantFacts } from '../policy/tenant-facts.ts'
import { readSource } from '../project/read-source-files.ts'
import { readYaml } from '../text/yaml.ts'
import type { SourceState } from './source-state.ts'
import type { TenantState } from './tenant-state.ts'

/** How much is wrong. */
interface Counts {
  readonly errors: number
  readonly warnings: number
}

/** What is remembered of a tenant that was looked at. */
interface Looked extends Counts {
  readonly facts: TenantFacts | undefined
}

/** What is known of the tenants so far. */
export interface Fleet {
  /** Remembers how a tenant is now. */
  note(state: TenantState): void
  /** Forgets these tenants; all when absent. */
  forget(ids?: readonly string[]): void
  /** Its facts; nothing where it has not been looked at, or cannot be read. */
  factsOf(id: string): TenantFacts | undefined
  isKnown(id: string): boolean
  /** Its name, from a quick look at its file where nothing more is known. */
  nameOf(id: string): string
  /** Compares all tenants, once all of them are known; gives what is wrong among them. */
  compareAll(): readonly Diagnostic[]
  /** What the last comparison found at a tenant. */
  foundAt(id: string): readonly Diagnostic[]
  /** How much is wrong with the tenants by themselves, as they were looked at last. */
  counts(): Counts
  /** The tenants that are known to have errors. */
  broken(): readonly string[]
  readonly known: readonly TenantFacts[]
}

/** Remembers little of each tenant: its facts, and whether it is right. */
export function fleetOf(root: string, sources: SourceState): Fleet {
  const looked = new Map<string, Looked>()
  const names = new Map<string, string>()
  let found = new Map<string, Diagnostic[]>()
  const quickName = (id: string) => {
    const path = `tenants/${id}.yaml`
    const [line] = /^name:.*$/m.exec(readSource(root, path, ignore)?.text ?? '') ?? []
    const name = line === undefined ? undefined : readYaml({ path, text: line }, ignore)?.data.name
    return typeof name === 'string' ? name : id
  }
  return {
    note: ({ id, facts, diagnostics }) => {
      looked.set(id, { facts, ...countsOf(diagnostics) })
      names.delete(id)
    },
    forget: (ids) => {
      for (const id of ids ?? looked.keys()) looked.delete(id)
      for (const id of ids ?? names.keys()) names.delete(id)
      if (ids === undefined) found = new Map()
    },
    factsOf: (id) => looked.get(id)?.facts,
    isKnown: (id) => looked.has(id),
    nameOf: (id) => {
      const known = looked.get(id)?.facts?.name ?? names.get(id)
      if (known !== undefined) return known
      const name = quickName(id)
      names.set(id, name)
      return name
    },
    compareAll: () => {
      const { found: problems, report } = collectDiagnostics()
      const all = allTenants(
        sources.shared,
        () => true,
        (file, key) => placeIn(readSource(root, file, ignore), file, key)
      )
      for (const id of sources.ids) all.add(looked.get(id)?.facts)
      all.report(report)
      found = new Map()
      for (const one of problems) {
        const id = tenantOf(one.file) ?? ''
        found.set(id, [...(found.get(id) ?? []), one])
      }
      return problems
    },
    foundAt: (id) => found.get(id) ?? [],
    counts: () => {
      const all = sources.ids.flatMap((id) => looked.get(id) ?? [])
      return {
        errors: all.reduce((sum, { errors }) => sum + errors, 0),
        warnings: all.reduce((sum, { warnings }) => sum + warnings, 0)
      }
    },
    broken: () =>
      sources.ids.filter(
        (id) => (looked.get(id)?.errors ?? 0) > 0 || hasErrors(found.get(id) ?? [])
      ),
    get known() {
      return sources.ids.flatMap((id) => looked.get(id)?.facts ?? [])
    }
  }
}

/** How many of some problems are errors, and how many warnings. */
export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const count = (wanted: Diagnostic['severity']) =>
    diagnostics.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning') }
}

const ignore = () => {}
