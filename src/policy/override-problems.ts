import { fallbackChain } from '../content/fallback.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { type Override, overrideList } from '../overrides/override-list.ts'
import type { ReplacedRecords } from '../overrides/replaced-records.ts'
import { folderOf } from '../overrides/section-overrides.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { differenceOf } from '../text/difference.ts'
import { fingerprintOf } from '../text/fingerprint.ts'
import type { Project } from './read-project.ts'
import { isShown } from './shown.ts'

/** How an override stands to the shared text that it replaces. */
export type OverrideState = 'current' | 'unrecorded' | 'stale' | 'same-text'

/**
 * Reports every override whose shared text has changed since the two were last compared, or was
 * never compared, or that says the same; and records of overrides that are gone.
 */
export function reportOverrides(
  project: Project,
  asked: readonly ResolvedTenant[],
  report: Report
): void {
  const list = overrideList(asked, project)
  for (const override of list) reportState(override, project.records, report)
  reportHidden(list, asked, project, report)
  const owners = new Map(asked.map((tenant) => [folderOf(tenant.chain.tenant, true), tenant]))
  for (const { folder, isFile, locale, place } of list) {
    const owner = isFile ? owners.get(folder) : undefined
    if (owner !== undefined && !owner.locales.flatMap(fallbackChain).includes(locale))
      report(place(), { code: 'override-unused', locale, tenant: owner.id })
  }
  const keys = new Set(list.map(({ folder, key }) => `${folder} ${key}`))
  for (const folder of project.sources.overrides.keys()) {
    const isAsked = folder.startsWith('tenants/profiles/')
      ? project.sources.tenants.size === asked.length
      : owners.has(folder)
    for (const { key, place } of isAsked ? project.records.keysOf(folder) : [])
      if (!keys.has(`${folder} ${key}`)) report(place(), { code: 'record-without-override', key })
  }
}

/** Reports texts of tenants for sections that their pages do not show. */
function reportHidden(
  list: readonly Override[],
  asked: readonly ResolvedTenant[],
  { policies }: Project,
  report: Report
): void {
  const tenants = new Map(asked.map((tenant) => [folderOf(tenant.chain.tenant, true), tenant]))
  for (const { folder, isFile, key, place } of list) {
    const tenant = isFile ? tenants.get(folder) : undefined
    const [, , policyId = '', id = ''] = key.split('/')
    const policy = policies.get(policyId)
    const section = policy?.sections.find((one) => one.id === id)
    if (tenant === undefined || policy === undefined || section === undefined) continue
    const name = `${policyId}/${id}`
    const isOnPage = isShown(policy.when, tenant) && isShown(section.when, tenant)
    if (!isOnPage || tenant.omit.has(name))
      report(place(), { code: 'override-not-shown', section: name, tenant: tenant.id })
  }
}

/** Whether the shared text is still the one that was compared with the override. */
export function stateOf(
  { folder, key, own, now = '' }: Override,
  records: ReplacedRecords
): OverrideState {
  if (fingerprintOf(own) === fingerprintOf(now)) return 'same-text'
  const then = records.textOf(folder, key)
  if (then === undefined) return 'unrecorded'
  return fingerprintOf(then) === fingerprintOf(now) ? 'current' : 'stale'
}

function reportState(override: Override, records: ReplacedRecords, report: Report): void {
  const { folder, key, what, own, now = '' } = override
  const state = stateOf(override, records)
  // Only the texts of this tenant are accepted then, and nobody else's; a profile has no name there.
  const tenant = folder.startsWith('tenants/profiles/') ? '' : folder.slice('tenants/'.length)
  if (state === 'same-text') report(override.place(), { code: 'override-same-text', what })
  // A text that replaces nothing is an error of its own: there is nothing to compare it with.
  if (state === 'unrecorded' && override.now !== undefined)
    report(override.place(), { code: 'override-unrecorded', what, tenant, now: now.split('\n') })
  if (state === 'stale')
    report(override.place(), {
      code: 'override-stale',
      what,
      tenant,
      difference: differenceOf(records.textOf(folder, key) ?? '', now),
      own: own.split('\n')
    })
}
