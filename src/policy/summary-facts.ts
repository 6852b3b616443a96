import { CATEGORIES, type Category } from '../schema/cookie-kinds.ts'
import { lengthOf } from '../schema/duration.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { TenantCookie } from '../tenants/tenant-cookies.ts'

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
  /** Whether the tables name all of them too, so that the summary can leave some to the tables. */
  readonly areAllInTables: boolean
}

interface Party {
  readonly name: string
  readonly url: string | undefined
  readonly country: string | undefined
}

/** The facts that all summaries of a tenant say. */
export function summaryFactsOf({
  name,
  controller,
  cookies,
  columns,
  about
}: ResolvedTenant): SummaryFacts {
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
    isAccessStated: cookies.every(({ fields }) => fields.recipients !== undefined),
    areAllInTables:
      columns.includes('provider') && [...access.keys()].every((party) => providers.has(party))
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
