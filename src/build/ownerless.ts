import type { Report } from '../diagnostics/diagnostic.ts'
import { readTenants } from '../policy/read-project.ts'
import type { Shared } from '../policy/shared.ts'
import { tenantOf } from '../policy/sources.ts'
import { type Inputs, readOwn } from './inputs.ts'

/** Reports what lies in the folders of tenants that do not exist. */
export function reportOwnerless(
  root: string,
  { ids, paths }: Inputs,
  shared: Shared,
  isAsked: (id: string) => boolean,
  report: Report
): void {
  const known = new Set(ids)
  const ownerless = [...paths].filter(([id]) => !known.has(id) && isAsked(id))
  const files = ownerless.flatMap(([id, own]) => readOwn(root, id, own).files)
  if (files.length > 0) readTenants(shared, files, ids, () => report)
}

/** Whether problems of a file are asked for: those of a tenant only with it. */
export function isAskedFile(file: string, isAsked: (id: string) => boolean): boolean {
  const id = tenantOf(file)
  return id === undefined || isAsked(id)
}
