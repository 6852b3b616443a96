import { compare } from '../../diagnostics/compare.ts'
import { groupBy } from '../../diagnostics/group-by.ts'
import { plural } from '../../diagnostics/reports/text-report.ts'
import { html, type Markup } from '../../text/markup.ts'
import type { ElementState } from '../element.ts'
import { ELEMENTS } from '../elements.ts'
import type { Source } from '../rule.ts'
import type { Fleet, ReportedTenant } from './fleet.ts'
import { tableHtml } from './table.ts'

/** With more tenants than this, those whose policies state the same share a row. */
const SINGLE = 100

/** How many rows are shown. */
const LISTED = 100

/** How many tenants of a shared row are named. */
const NAMED = 5

/** Words, not signs: they can be read aloud, printed and searched. */
const STATES: Readonly<Record<ElementState, { readonly word: string; readonly meaning: string }>> =
  {
    stated: { word: 'stated', meaning: 'the files say it, and the page shows it' },
    missing: { word: 'missing', meaning: 'the law of the site asks for it, and no file says it' },
    unknown: { word: 'unknown', meaning: 'the files do not say enough to tell' },
    'not-asked': {
      word: 'not asked',
      meaning: 'the law of the site does not ask for it, or there is nothing to state'
    }
  }

/** What each element is, by which source, and in how many tenants it stands how. */
export function elements(fleet: Fleet): Markup {
  const countOf = (index: number, state: ElementState) =>
    fleet.tenants.filter((tenant) => tenant.elements[index] === state).length
  return tableHtml({
    id: 'elements',
    caption: 'What a cookie policy has to state, and in how many tenants it does',
    columns: [
      { label: 'Element' },
      { label: 'Sources' },
      ...Object.values(STATES).map(({ word }) => ({ label: capital(word), isNumber: true }))
    ],
    rows: ELEMENTS.map(({ id, title, sources }, index) => [
      html`<span id="${id}">${id}</span> ${title}`,
      html`<ul class="links">${sources.map((source) => html`<li>${sourceLink(source)}</li>`)}</ul>`,
      ...(Object.keys(STATES) as ElementState[]).map((state) => countOf(index, state))
    ])
  })
}

/** Which elements the policy of each tenant states. */
export function matrix({ tenants }: Fleet): Markup {
  const isGrouped = tenants.length > SINGLE
  const groups = isGrouped
    ? [...groupBy(tenants, (tenant) => tenant.elements.join()).values()]
    : tenants.map((tenant) => [tenant])
  const sorted = groups.toSorted(
    (a, b) => missingIn(b) - missingIn(a) || b.length - a.length || compare(idOf(a), idOf(b))
  )
  return html`<ul class="legend">
${Object.values(STATES).map(({ word, meaning }) => html`<li><strong>${word}</strong>: ${meaning}</li>\n`)}</ul>
${tableHtml({
  id: 'matrix',
  caption: isGrouped
    ? 'Elements by tenants; tenants whose policies state the same share a row'
    : 'Elements by tenant',
  columns: [
    { label: isGrouped ? 'Tenants' : 'Tenant' },
    ...ELEMENTS.map(({ id }) => ({ label: html`<a href="#${id}">${id}</a>` }))
  ],
  rows: sorted
    .slice(0, LISTED)
    .map((group) => [
      isGrouped ? groupHead(group) : tenantHead(group[0]),
      ...(group[0]?.elements ?? []).map(
        (state) => html`<span class="${state}">${STATES[state].word}</span>`
      )
    ]),
  total: sorted.length,
  more: 'They lack no more elements than those above.'
})}`
}

/** A source as a link, with its place. */
export function sourceLink({ title, pinpoint, url }: Pick<Source, 'title' | 'pinpoint' | 'url'>) {
  return html`<a href="${url}" rel="noreferrer">${title}, ${pinpoint}</a>`
}

function tenantHead(tenant: ReportedTenant | undefined): Markup {
  return html`<bdi>${tenant?.name}</bdi> <code>${tenant?.id}</code>`
}

function groupHead(group: readonly ReportedTenant[]): Markup {
  const named = group.slice(0, NAMED).map(({ id }) => id)
  const more = group.length > NAMED ? ` and ${group.length - NAMED} more` : ''
  return html`${plural(group.length, 'tenant')}: ${named.join(', ')}${more}`
}

function missingIn([tenant]: readonly ReportedTenant[]): number {
  return tenant?.elements.filter((state) => state === 'missing').length ?? 0
}

function idOf([tenant]: readonly ReportedTenant[]): string {
  return tenant?.id ?? ''
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
