import { SOURCE_LOCALE } from '../content/fallback.ts'
import type { TenantList } from '../policy/site-parts.ts'
import { listParts, tenantList } from '../policy/tenant-list.ts'
import type { Fleet } from './fleet.ts'
import { pace } from './pace.ts'
import type { SourceState } from './source-state.ts'

/**
 * A page of the list of all tenants; nothing where there is none of that path. Their order needs the names
 * of all, and the page the facts of its own: what is not known yet is read now.
 */
export async function listPage(
  path: string,
  sources: SourceState,
  fleet: Fleet
): Promise<TenantList | undefined> {
  const rest = pace(() => false)
  const listed: { readonly id: string; readonly name: string }[] = []
  for (const id of sources.ids) {
    listed.push({ id, name: fleet.nameOf(id) })
    await rest()
  }
  const content = sources.shared.contentFor(SOURCE_LOCALE)
  const parts = listParts(listed, content)
  const part = parts.find((one) => one.path === path)
  if (part === undefined) return undefined
  for (const { id } of part.tenants) {
    if (!fleet.isKnown(id)) fleet.note(sources.look(id))
    await rest()
  }
  const facts = part.tenants.flatMap(({ id }) => fleet.factsOf(id) ?? [])
  return tenantList(part, parts, facts, content)
}
