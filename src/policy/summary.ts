import type { Content } from '../content/content.ts'
import { nameCountry, wordNumber } from '../content/wording.ts'
import { ownWords, type Words } from '../content/words.ts'
import { CATEGORIES, type Category } from '../schema/cookie-kinds.ts'
import { lengthOf } from '../schema/duration.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { TenantCookie } from '../tenants/tenant-cookies.ts'
import { durationsIn } from './cookie-row.ts'
import type { PageSection, Summary, SummaryFact, SummaryValue } from './page.ts'

/** What a summary says of a tenant, in no language. */
export interface SummaryFacts {
  readonly counts: readonly { readonly category: Category; readonly count: number }[]
  /** Whether the site itself sets some of them. */
  readonly isSetBySite: boolean
  /** The providers of those that the site does not set, or that nobody is known to set. */
  readonly setters: readonly string[]
  /** The longest duration; absent where none is known. */
  readonly longest: string | undefined
  readonly isDurationMissing: boolean
  /** Those who are said to have access, else the providers; empty where that is only the site itself. */
  readonly access: readonly Party[]
  /** Whether every cookie says who else has access. */
  readonly isAccessStated: boolean
}

interface Party {
  readonly name: string
  readonly url: string | undefined
  readonly country: string | undefined
}

/** The facts that all summaries of a tenant say. */
export function summaryFactsOf({ name, controller, cookies, about }: ResolvedTenant): SummaryFacts {
  const countOf = (wanted: Category) =>
    cookies.reduce((count, { category }) => count + (category === wanted ? 1 : 0), 0)
  const providers = providersOf(cookies)
  const access = new Map<string, Party>()
  for (const { fields } of cookies)
    for (const party of fields.recipients ??
      (fields.provider === undefined ? [] : [fields.provider]))
      access.set(party, providers.get(party) ?? { name: party, url: undefined, country: undefined })
  const isSite = (party: string) => party === name || party === controller?.name
  const others = cookies.filter(({ fields }) => fields.party !== 'first')
  return {
    counts: CATEGORIES.filter((category) => about.categories.has(category)).map((category) => ({
      category,
      count: countOf(category)
    })),
    isSetBySite: others.length < cookies.length,
    setters: [...new Set(others.flatMap(({ fields }) => fields.provider ?? []))],
    longest: longestOf(cookies),
    isDurationMissing: cookies.some(({ duration }) => duration === undefined),
    access: [...access.keys()].every(isSite) ? [] : [...access.values()],
    isAccessStated: cookies.every(({ fields }) => fields.recipients !== undefined)
  }
}

/** The providers of cookies, with what is said of each by any of its cookies. */
function providersOf(cookies: readonly TenantCookie[]): ReadonlyMap<string, Party> {
  const providers = new Map<string, Party>()
  for (const { fields } of cookies) {
    const { provider: name, providerUrl, providerCountry } = fields
    if (name === undefined) continue
    const { url = providerUrl, country = providerCountry } = providers.get(name) ?? {}
    providers.set(name, { name, url, country })
  }
  return providers
}

/** The longest of all durations: one without an end is longer than any time, a session shorter. */
function longestOf(cookies: readonly TenantCookie[]): string | undefined {
  const durations = cookies.flatMap(({ duration, fields }) => [
    ...(duration === undefined ? [] : [duration]),
    ...(fields.covers ?? []).map((covered) => covered.duration)
  ])
  const rank = (duration: string) =>
    duration === 'until-cleared' ? Number.POSITIVE_INFINITY : (lengthOf(duration) ?? 0)
  return durations.reduce<string | undefined>(
    (longest, one) => (longest === undefined || rank(one) > rank(longest) ? one : longest),
    undefined
  )
}

/**
 * Who sets cookies, how many of each kind, how long at most, who has access, and where to change
 * one's mind: what a reader wants to know before the first table (WP260 rev.01 asks for such layers).
 */
export function summaryOf(
  facts: SummaryFacts,
  choice: PageSection | undefined,
  content: Content
): Summary {
  const { string, locale } = content
  const fact = (label: keyof Labels, values: readonly SummaryValue[]): SummaryFact[] =>
    values.length === 0 ? [] : [{ label: string(`summary.${label}`), values }]
  const counts = facts.counts.map(({ category, count }) => {
    const name = string(`categories.${category}.name`)
    return value({ ...name, text: `${name.text} (${wordNumber(count, locale)})` })
  })
  return {
    heading: string('summary.heading'),
    facts: [
      ...fact('setBy', [
        ...(facts.isSetBySite ? [value(string('parties.first'))] : []),
        ...facts.setters.map((name) => value(ownWords(name)))
      ]),
      ...fact('count', counts),
      ...fact('longest', [
        ...(facts.longest === undefined ? [] : [value(durationsIn(content)(facts.longest))]),
        ...(facts.isDurationMissing ? [value(string('summary.someUnknown'))] : [])
      ]),
      ...fact('access', accessValues(facts, content)),
      ...fact(
        'change',
        choice === undefined ? [] : [{ ...value(choice.heading), href: `#${choice.id}` }]
      )
    ]
  }
}

type Labels = Record<'setBy' | 'count' | 'longest' | 'access' | 'change', Words>

function accessValues({ access, isAccessStated }: SummaryFacts, content: Content): SummaryValue[] {
  const { string, locale } = content
  const parties = access.map(({ name, url, country }) => ({
    ...value(ownWords(name)),
    href: url ?? null,
    note: country === undefined ? null : ownWords(nameCountry(country, locale))
  }))
  if (!isAccessStated) return [...parties, value(string('summary.accessUnknown'))]
  return parties.length === 0 ? [value(string('summary.onlySite'))] : parties
}

function value(words: Words): SummaryValue {
  return { ...words, href: null, note: null }
}
