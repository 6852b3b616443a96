import type { Catalog } from '../catalog/catalog.ts'
import type { Content } from '../content/content.ts'
import type { WordField } from '../content/texts.ts'
import type { CookieFacts, DurationFacts } from '../schema/cookie-data.ts'
import { parseDuration } from '../schema/duration.ts'
import { languageTag } from '../schema/locale.ts'
import type { Service } from '../schema/service.ts'
import type { RecordFields } from '../tenants/cookie-record.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { TenantCookie } from '../tenants/tenant-cookies.ts'
import { remembered, rememberedFor } from '../text/remembered.ts'
import { shareHash } from './content-hash.ts'
import { durationsIn } from './cookie-row.ts'
import { cookieWord } from './cookie-word.ts'

/** What is known about a cookie of a tenant before it is put into the words of a language. */
export interface CookieSource
  extends Pick<TenantCookie, 'name' | 'serviceId' | 'fields' | 'category' | 'duration'>,
    Pick<CookieFacts, 'service' | 'provider'> {
  /** Whether no tenant has changed it, so that others have the same. */
  readonly isShared: boolean
  readonly mainLocale: string
}

/** The cookies of a tenant in its order, without all that says where each fact came from. */
export function cookieSources(
  { cookies, locales }: ResolvedTenant,
  { services }: Catalog
): CookieSource[] {
  return cookies.map(({ name, serviceId, fields, category, duration, steps }) => {
    const service = serviceId === undefined ? undefined : services.get(serviceId)
    return {
      name,
      serviceId,
      fields,
      category,
      duration,
      service: serviceId === undefined || service === undefined ? null : nameOf(service)(serviceId),
      provider: providerOf(fields, steps, service?.provider.country),
      isShared: steps.at(-1)?.origin.kind !== 'tenant',
      mainLocale: locales[0] ?? ''
    }
  })
}

const nameOf = rememberedFor(({ name }: Service) =>
  remembered((id: string) => shareHash({ id, name }))
)

/**
 * What the catalog says about the provider of its service is not true of another one, which a
 * tenant or a profile names in its place: neither the country nor the privacy policy.
 */
function providerOf(
  { provider: name, providerUrl }: RecordFields,
  steps: TenantCookie['steps'],
  country: string | undefined
): CookieFacts['provider'] {
  if (name === undefined) return null
  const said = steps.findIndex((step) => step.fields.provider === name)
  const saidUrl = steps.findLastIndex((step) => step.fields.providerUrl !== undefined)
  const isOfCatalog = steps[said]?.origin.kind === 'catalog'
  return {
    name,
    country: (isOfCatalog ? country : undefined) ?? null,
    privacyUrl: (saidUrl >= said ? providerUrl : undefined) ?? null
  }
}

/** The facts that tenants share, by language, what is said about the cookie, and duration. */
const sharedFacts = rememberedFor((_: Content) =>
  rememberedFor((_: RecordFields) => new Map<string, CookieFacts>())
)

/** Every fact about the cookies of a tenant in one language, whatever its tables show. */
export function cookieFacts(sources: readonly CookieSource[], content: Content): CookieFacts[] {
  const sharedHere = sharedFacts(content)
  return sources.map((source) => {
    if (!source.isShared) return factsOf(source, content)
    const known = sharedHere(source.fields)
    const key = `${source.duration} ${source.mainLocale}`
    const facts = known.get(key)
    if (facts !== undefined) return facts
    const made = shareHash(factsOf(source, content))
    known.set(key, made)
    return made
  })
}

function factsOf(source: CookieSource, content: Content): CookieFacts {
  const { name, fields, service, provider, category, duration } = source
  const durationFacts = durationFactsIn(content)
  return {
    name,
    isPattern: isPattern(name),
    service,
    provider,
    category,
    storage: fields.storage ?? 'cookie',
    party: fields.party ?? null,
    duration: durationFacts(duration),
    covers: (fields.covers ?? []).map((covered) => ({
      name: covered.name,
      isPattern: isPattern(covered.name),
      duration: durationFacts(covered.duration)
    })),
    function: wordsOf('function', source, content),
    purpose: wordsOf('purpose', source, content)
  }
}

function wordsOf(key: WordField, source: CookieSource, content: Content) {
  const found = cookieWord(key, source, source.mainLocale, content)
  return found === undefined ? null : { text: found.value, language: languageTag(found.locale) }
}

function isPattern(name: string): boolean {
  return name.includes('*')
}

/** The facts of a duration in a language: few, however many the cookies. */
const durationFactsIn = rememberedFor((content: Content) => {
  const words = durationsIn(content)
  return remembered((duration: string | undefined): DurationFacts => {
    const parsed = duration === undefined ? undefined : parseDuration(duration)
    if (duration === undefined || parsed === undefined) return null
    const isTime = parsed.kind === 'time'
    const { text, lang } = words(duration)
    return shareHash({
      type: parsed.kind,
      iso8601: isTime ? duration.replace(/^up to /, '') : null,
      isMaximum: isTime && parsed.upTo,
      words: { text, language: lang ?? content.lang }
    })
  })
})
