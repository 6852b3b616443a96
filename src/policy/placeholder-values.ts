import type { Placeholder } from '../content/placeholder-names.ts'
import { wordDate, wordPercent } from '../content/wording.ts'
import type { LocalText } from '../schema/text.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'

type ValueOf = (tenant: ResolvedTenant, locale: string) => string | undefined

const dateOf = (date: string | undefined, locale: string) =>
  date === undefined ? undefined : wordDate(date, locale)

/** The words on a control of the site: those of the language if it has them, else others that it has. */
function labelIn(label: LocalText | undefined, locales: readonly string[]): string | undefined {
  if (label === undefined || typeof label === 'string') return label
  const locale = locales.find((one) => label[one] !== undefined) ?? Object.keys(label)[0]
  return locale === undefined ? undefined : label[locale]
}

const VALUES: Readonly<Record<Placeholder, ValueOf>> = {
  name: ({ name }) => name,
  host: ({ host }) => host,
  platform: ({ heading, url, host }) => (heading === 'url' ? url : host),
  controller: ({ controller }) => controller?.name,
  dissolvedBody: ({ dissolved }) => dissolved?.body,
  dissolvedOn: ({ dissolved }, locale) => dateOf(dissolved?.on, locale),
  successor: ({ dissolved }) => dissolved?.successor,
  standard: ({ accessibility }) => accessibility?.standard,
  preparedOn: ({ accessibility }, locale) => dateOf(accessibility?.prepared, locale),
  reviewedOn: ({ accessibility }, locale) => dateOf(accessibility?.reviewed, locale),
  auditedOn: ({ accessibility }, locale) => dateOf(accessibility?.audited, locale),
  auditor: ({ accessibility }) => accessibility?.auditor,
  rate: ({ accessibility }, locale) =>
    accessibility?.rate === undefined ? undefined : wordPercent(accessibility.rate, locale),
  enforcementName: ({ accessibility }) => accessibility?.enforcement.name,
  preferencesControl: ({ preferencesControl, locales }, locale) =>
    labelIn(preferencesControl, [locale, ...locales]),
  authority: ({ authority }) => authority?.name,
  url: ({ url }) => url,
  preferencesUrl: ({ preferencesUrl }) => preferencesUrl,
  authorityUrl: ({ authority }) => authority?.url,
  rightsUrl: ({ rightsUrl }) => rightsUrl,
  privacyUrl: ({ privacyUrl }) => privacyUrl,
  successorUrl: ({ dissolved }) => dissolved?.successorUrl,
  dissolvedSource: ({ dissolved }) => dissolved?.source,
  enforcementUrl: ({ accessibility }) => accessibility?.enforcement.url
}

/** What some placeholders stand for, for a tenant in one language; those without value are absent. */
export function placeholderValues(
  placeholders: readonly { readonly name: string }[],
  tenant: ResolvedTenant,
  locale: string
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { name } of placeholders) {
    const value = VALUES[name as Placeholder](tenant, locale)
    if (value !== undefined) values[name] = value
  }
  return values
}
