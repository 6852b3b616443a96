import { compare } from '../../diagnostics/compare.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { groupBy } from '../../diagnostics/group-by.ts'
import { tenantOf } from '../../policy/sources.ts'
import { html, type Markup } from '../../text/markup.ts'
import { type Fleet, profileFile } from './fleet.ts'
import { tableHtml } from './table.ts'

/** How many changes are listed. */
const LISTED = 40

/** What one change would settle in many tenants, in shared files or said once in a profile. */
export function settle(fleet: Fleet): Markup {
  const [shared, once] = [inSharedFiles(fleet), inProfiles(fleet)]
  if (shared === undefined && once === undefined)
    return html`<p>No finding concerns several tenants at once.</p>
`
  return html`${shared}${once}`
}

/** A change in the catalog, in a profile or in shared texts. */
function inSharedFiles(fleet: Fleet): Markup | undefined {
  const findings = fleet.findings.filter(({ file }) => tenantOf(file) === undefined)
  const changes = [
    ...groupBy(findings, ({ file, line, code }) => `${file}\n${line}\n${code}`).values()
  ]
    .map((found) => ({ found, tenants: new Set(found.flatMap(fleet.tenantsOf)).size }))
    .toSorted((a, b) => b.tenants - a.tenants || b.found.length - a.found.length)
  if (changes.length === 0) return undefined
  return tableHtml({
    id: 'settle-shared',
    caption: 'One change in a file that tenants share would settle',
    columns: [
      { label: 'Where' },
      { label: 'What is found' },
      { label: 'Rule' },
      { label: 'Tenants', isNumber: true }
    ],
    rows: changes.slice(0, LISTED).map(({ found, tenants }) => {
      const [first] = found
      return [
        html`<code>${first?.file}:${first?.line}</code>`,
        first?.message ?? '',
        linkTo(first?.code ?? ''),
        tenants
      ]
    }),
    total: changes.length,
    more: 'They are under "Findings", with all others.'
  })
}

/** The same finding in the own files of several tenants of a profile: it could be said there. */
function inProfiles(fleet: Fleet): Markup | undefined {
  const own = fleet.findings.filter(
    ({ file, rule }) => rule !== undefined && tenantOf(file) !== undefined
  )
  const profilesOf = new Map(fleet.tenants.map(({ id, profiles }) => [id, profiles]))
  const sizes = groupBy(
    fleet.tenants.flatMap(({ profiles }) => profiles),
    (profile) => profile
  )
  const uses = own.flatMap((finding) => usesOf(finding, profilesOf))
  const changes = [...groupBy(uses, ({ profile, code }) => `${profile}\n${code}`).values()]
    .map((group) => ({ group, tenants: new Set(group.map(({ tenant }) => tenant)).size }))
    .filter(({ tenants }) => tenants > 1)
    .toSorted(
      (a, b) => b.tenants - a.tenants || compare(a.group[0]?.code ?? '', b.group[0]?.code ?? '')
    )
  if (changes.length === 0) return undefined
  return tableHtml({
    id: 'settle-profiles',
    caption: 'What is true of all tenants of a profile can be said there once, and would settle',
    columns: [
      { label: 'Profile' },
      { label: 'Rule' },
      { label: 'Tenants with the finding', isNumber: true },
      { label: 'Tenants of the profile', isNumber: true }
    ],
    rows: changes.slice(0, LISTED).map(({ group, tenants }) => {
      const { profile = '', code = '' } = group[0] ?? {}
      return [
        html`<code>${profileFile(profile)}</code>`,
        linkTo(code),
        tenants,
        sizes.get(profile)?.length ?? 0
      ]
    }),
    total: changes.length
  })
}

function usesOf({ file, code }: Diagnostic, profilesOf: ReadonlyMap<string, readonly string[]>) {
  const tenant = tenantOf(file) ?? ''
  return (profilesOf.get(tenant) ?? []).map((profile) => ({ tenant, profile, code }))
}

function linkTo(code: string): Markup {
  return html`<a href="#found-${code}">${code}</a>`
}
