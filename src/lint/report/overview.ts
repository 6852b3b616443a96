import { groupBy } from '../../diagnostics/group-by.ts'
import { plural } from '../../diagnostics/reports/text-report.ts'
import { html, type Markup } from '../../text/markup.ts'
import { byWeight, countsOf, type Fleet } from './fleet.ts'
import { COUNT_COLUMNS, countCells, tableHtml } from './table.ts'

/** How many tenants are listed. */
const LISTED = 200

/** The numbers of the whole fleet. */
export function glance(fleet: Fleet): Markup {
  const counts = countsOf(fleet.findings)
  const worst = fleet.tenants.map(({ id }) => countsOf(fleet.findingsOf(id)))
  const withErrors = worst.filter(({ error }) => error > 0).length
  const clean = worst.filter(({ error, warning, advice }) => error + warning + advice === 0).length
  const facts: readonly (readonly [string, number])[] = [
    ['Tenants', fleet.tenants.length],
    ['Tenants with errors', withErrors],
    ['Tenants without findings', clean],
    ['Errors', counts.error],
    ['Warnings', counts.warning],
    ['To consider', counts.advice]
  ]
  return html`<dl class="glance">
${facts.map(([label, number]) => html`<div><dt>${label}</dt><dd>${number}</dd></div>\n`)}</dl>
`
}

/** What each rule, and each kind of problem, finds. */
export function byRule(fleet: Fleet): Markup {
  const titles = new Map(fleet.rules.map(({ id, title, binding }) => [id, { title, binding }]))
  const groups = [...groupBy(fleet.findings, ({ code }) => code)].map(([code, found]) => ({
    code,
    counts: countsOf(found),
    tenants: new Set(found.flatMap(fleet.tenantsOf)).size
  }))
  const rows = groups
    .toSorted((a, b) => byWeight(a.counts, b.counts))
    .map(({ code, counts, tenants }) => [
      html`<a href="#found-${code}">${code}</a>`,
      titles.get(code)?.title ?? 'A problem of the files themselves.',
      titles.get(code)?.binding ?? 'the build',
      ...countCells(counts),
      tenants
    ])
  const silent = fleet.rules.filter(({ id }) => groups.every(({ code }) => code !== id))
  return html`${
    rows.length === 0
      ? html`<p>Nothing was found.</p>\n`
      : tableHtml({
          id: 'by-rule',
          caption: 'Findings by rule, the most serious first',
          columns: [
            { label: 'Rule' },
            { label: 'What it demands' },
            { label: 'Binding as' },
            ...COUNT_COLUMNS,
            { label: 'Tenants', isNumber: true }
          ],
          rows
        })
  }
<details>
<summary>${plural(silent.length, 'rule')} found nothing</summary>
<ul>
${silent.map(({ id, title }) => html`<li><code>${id}</code>: ${title}</li>\n`)}</ul>
</details>
`
}

/** What concerns the tenants of each profile. */
export function byProfile(fleet: Fleet): Markup {
  const members = groupBy(
    fleet.tenants.flatMap(({ id, profiles }) =>
      (profiles.length === 0 ? [''] : profiles).map((profile) => ({ id, profile }))
    ),
    ({ profile }) => profile
  )
  const rows = [...members]
    .map(([profile, tenants]) => {
      const found = new Set(tenants.flatMap(({ id }) => fleet.findingsOf(id)))
      return { profile, tenants: tenants.length, counts: countsOf([...found]) }
    })
    .toSorted((a, b) => byWeight(a.counts, b.counts))
    .map(({ profile, tenants, counts }) => [
      profile === '' ? 'no profile' : html`<code>${profile}</code>`,
      tenants,
      ...countCells(counts)
    ])
  return tableHtml({
    id: 'by-profile',
    caption: 'Findings that concern the tenants of each profile, each counted once',
    columns: [{ label: 'Profile' }, { label: 'Tenants', isNumber: true }, ...COUNT_COLUMNS],
    rows
  })
}

/** What concerns each tenant, the most serious first. */
export function byTenant(fleet: Fleet): Markup {
  const all = fleet.tenants
    .map((tenant) => ({ tenant, counts: countsOf(fleet.findingsOf(tenant.id)) }))
    .toSorted((a, b) => byWeight(a.counts, b.counts))
  const rows = all
    .slice(0, LISTED)
    .map(({ tenant, counts }) => [
      html`<bdi>${tenant.name}</bdi> <code>${tenant.id}</code>`,
      tenant.profiles.length === 0 ? 'none' : tenant.profiles.join(', '),
      ...countCells(counts),
      tenant.elements.filter((state) => state === 'missing').length
    ])
  return tableHtml({
    id: 'by-tenant',
    caption: 'Findings that concern each tenant, the most serious first',
    columns: [
      { label: 'Tenant' },
      { label: 'Profiles' },
      ...COUNT_COLUMNS,
      { label: 'Elements missing', isNumber: true }
    ],
    rows,
    total: all.length,
    more: 'They have no more findings than those above. check --tenant with the id of one reports on it alone.'
  })
}
