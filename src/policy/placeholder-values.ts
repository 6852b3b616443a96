import type { ResolvedTenant } from './resolved-tenant.ts'
import { wordDate } from './wording.ts'

type ValueOf = (tenant: ResolvedTenant, locale: string) => string | undefined

/** Placeholders whose value is a web address: they can be the target of a link. */
const LINKS: Readonly<Record<string, ValueOf>> = {
  url: ({ url }) => url,
  preferencesUrl: ({ preferencesUrl }) => preferencesUrl,
  successorUrl: ({ dissolved }) => dissolved?.successorUrl,
  dissolvedSource: ({ dissolved }) => dissolved?.source
}

const TEXTS: Readonly<Record<string, ValueOf>> = {
  name: ({ name }) => name,
  host: ({ host }) => host,
  platform: ({ heading, url, host }) => (heading === 'url' ? url : host),
  controller: ({ controller }) => controller?.name,
  dissolvedBody: ({ dissolved }) => dissolved?.body,
  dissolvedOn: ({ dissolved }, locale) => dissolved && wordDate(dissolved.on, locale),
  successor: ({ dissolved }) => dissolved?.successor
}

/** The placeholders that a section can use, and those that can be the target of a link. */
export const PLACEHOLDERS: readonly string[] = [...Object.keys(TEXTS), ...Object.keys(LINKS)]
export const LINK_PLACEHOLDERS: readonly string[] = Object.keys(LINKS)

/** What each placeholder stands for, for one tenant in one language; those without value are absent. */
export function placeholderValues(tenant: ResolvedTenant, locale: string): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, valueFor] of Object.entries({ ...TEXTS, ...LINKS })) {
    const value = valueFor(tenant, locale)
    if (value !== undefined) values[name] = value
  }
  return values
}
