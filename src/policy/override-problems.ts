import { fallbackChain } from '../content/fallback.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import {
  nameOf,
  type Override,
  profileOverrides,
  tenantOverrides
} from '../overrides/override-list.ts'
import type { ReplacedRecords } from '../overrides/replaced-records.ts'
import { folderOf } from '../overrides/section-overrides.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { differenceOf } from '../text/difference.ts'
import { fingerprintOf } from '../text/fingerprint.ts'
import type { Project } from './read-project.ts'
import type { Shared } from './shared.ts'
import { isShown } from './shown.ts'

/** How an override stands to the shared text that it replaces. */
export type OverrideState = 'current' | 'unrecorded' | 'stale' | 'same-text'

/**
 * Reports every override of a tenant whose shared text has changed since the two were last compared,
 * or was never compared, or that says the same; and records of overrides that are gone. Gives the
 * names of the texts that its profiles replace.
 */
export function reportOverrides(
  tenant: ResolvedTenant,
  project: Project,
  report: Report
): readonly string[] {
  const folder = folderOf(tenant.chain.tenant, true)
  const list = tenantOverrides(tenant, project)
  for (const override of list) {
    reportState(override, project.records, report)
    if (override.isFile) reportHidden(override, tenant, project, report)
  }
  const isOwn = (override: Override) => override.folder === folder
  const keys = new Set(list.filter(isOwn).map(({ key }) => key))
  for (const { key, place } of project.records.keysOf(folder))
    if (!keys.has(key)) report(place(), { code: 'record-without-override', key })
  return list.filter((override) => !isOwn(override)).map(nameOf)
}

/** The same for the sections that profiles replace. */
export function reportProfileOverrides(shared: Shared, report: Report): void {
  for (const override of profileOverrides(shared)) reportState(override, shared.records, report)
}

/** Reports records of profiles for overrides that are gone; `used` are the names that tenants use. */
export function reportUnusedRecords(
  shared: Shared,
  used: ReadonlySet<string>,
  report: Report
): void {
  const sections = new Set(profileOverrides(shared).map(nameOf))
  const folders = [...shared.sources.overrides.keys()]
  for (const folder of folders.filter((one) => one.startsWith('tenants/profiles/')))
    for (const { key, place } of shared.records.keysOf(folder)) {
      const name = nameOf({ folder, key })
      if (!sections.has(name) && !used.has(name))
        report(place(), { code: 'record-without-override', key })
    }
}

/** Reports the text of a tenant in a language that it does not use, or for a section that is not shown. */
function reportHidden(
  { locale, key, place }: Override,
  tenant: ResolvedTenant,
  { policies }: Project,
  report: Report
): void {
  if (!tenant.locales.flatMap(fallbackChain).includes(locale))
    report(place(), { code: 'override-unused', locale, tenant: tenant.id })
  const [, , policyId = '', id = ''] = key.split('/')
  const policy = policies.get(policyId)
  const section = policy?.sections.find((one) => one.id === id)
  if (policy === undefined || section === undefined) return
  const name = `${policyId}/${id}`
  const isOnPage = isShown(policy.when, tenant) && isShown(section.when, tenant)
  if (!isOnPage || tenant.omit.has(name))
    report(place(), { code: 'override-not-shown', section: name, tenant: tenant.id })
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
