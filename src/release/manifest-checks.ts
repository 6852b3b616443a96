import { compare } from '../diagnostics/compare.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { servedAs } from '../project/headers.ts'
import { MANIFEST } from '../project/output-file.ts'
import { isId } from '../schema/id.ts'
import type { ManifestData } from '../schema/manifest-data.ts'
import { isHost, whyNotPublishable } from '../schema/web-address.ts'
import { folderUrl } from '../tenants/folder-url.ts'
import { fileAndFolder, whyUnsafe } from './safe-path.ts'

/** What is wrong with the files that a manifest names, the same way of being wrong once. */
export function checkPaths(files: ManifestData['files']): Problem[] {
  const found = new Map<string, Problem>()
  const add = (path: string, reason: string) => {
    if (!found.has(reason)) found.set(reason, { code: 'manifest-path', path, reason })
  }
  files.forEach(({ path, contentType, headers }, index) => {
    const order = compare(files[index - 1]?.path ?? '', path)
    const served = servedAs(path)
    const unsafe = whyUnsafe(path)
    if (unsafe !== undefined) add(path, unsafe)
    else if (path === MANIFEST) add(path, 'the manifest does not name itself')
    else if (order === 0) add(path, 'it stands there twice')
    else if (order > 0) add(path, 'it is not in its place in the order of paths')
    else if (contentType !== served.contentType || headers !== served.headers)
      add(path, 'its type or headers are not those that such a file has')
  })
  const both = fileAndFolder(files.map(({ path }) => path))
  if (both !== undefined) add(both, 'a folder that it is in is a file too')
  return [...found.values()]
}

/** What is wrong with the tenants that a manifest names. */
export function checkTenants(tenants: ManifestData['tenants']): Problem[] {
  const addresses = new Set<string>()
  return tenants.flatMap(({ id, host, base }, index): Problem[] => {
    const reason = whyNoTenant(id, host, base, tenants[index - 1]?.id ?? '')
    const isTaken = addresses.has(base)
    addresses.add(base)
    if (reason !== undefined) return [{ code: 'manifest-tenant', id, reason }]
    return isTaken ? [{ code: 'manifest-tenant', id, reason: 'another one has its address' }] : []
  })
}

function whyNoTenant(id: string, host: string, base: string, before: string): string | undefined {
  if (!isId(id)) return 'its id is none'
  if (compare(before, id) === 0) return 'it stands there twice'
  if (compare(before, id) > 0) return 'it is not in its place in the order of ids'
  if (!isHost(host.replace(/:\d+$/, ''))) return 'its host is none'
  const isBase = whyNotPublishable(base) === undefined && folderUrl(base) === base
  return isBase ? undefined : 'its address is none'
}
