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
import { isShared, readOnce } from './content-hash.ts'
import { durationsIn } from './cookie-row.ts'
import { cookieWord } from './cookie-word.ts'

/** The facts about a cookie that need no language. */
type BareFacts = Pick<
  CookieFacts,
  'name' | 'service' | 'provider' | 'category' | 'storage' | 'party'
> & {
  readonly duration: string | undefined
  readonly covers: readonly { readonly name: string; readonly duration: string }[]
}

/** A cookie of a tenant before it is put into the words of a language. */
export interface CookieSource extends Pick<TenantCookie, 'name' | 'serviceId' | 'fields'> {
  readonly facts: BareFacts
}

/** The cookies of a tenant in its order, without all that says where each fact came from. */
export function cookieSources({ cookies }: ResolvedTenant, { services }: Catalog): CookieSource[] {
  return cookies.map((cookie) => {
    const { name, serviceId, fields, steps, duration } = cookie
    const service = serviceId === undefined ? undefined : services.get(serviceId)
    if (steps.at(-1)?.origin.kind === 'tenant')
      return { name, serviceId, fields, facts: bareFacts(cookie, service) }
    const known = sharedFacts(fields)
    const facts = known.get(duration) ?? readOnce(bareFacts(cookie, service))
    known.set(duration, facts)
    return { name, serviceId, fields, facts }
  })
}

/** The facts that tenants share, by what is said about the cookie, and by duration. */
const sharedFacts = rememberedFor((_: RecordFields) => new Map<string | undefined, BareFacts>())

function bareFacts(
  { name, serviceId, fields, category, duration }: TenantCookie,
  service: Service | undefined
): BareFacts {
  return {
    name,
    service:
      serviceId === undefined || service === undefined
        ? null
        : { id: serviceId, name: service.name },
    provider: providerOf(fields),
    category,
    storage: fields.storage ?? 'cookie',
    party: fields.party ?? null,
    duration,
    covers: (fields.covers ?? []).map((one) => ({ name: one.name, duration: one.duration }))
  }
}

function providerOf({
  provider: name,
  providerCountry,
  providerUrl
}: RecordFields): CookieFacts['provider'] {
  return name === undefined
    ? null
    : { name, country: providerCountry ?? null, privacyUrl: providerUrl ?? null }
}

/** Every fact about the cookies of a tenant in one language, whatever its tables show. */
export function cookieFacts(
  sources: readonly CookieSource[],
  mainLocale: string,
  content: Content
): CookieFacts[] {
  return sources.map((source) => {
    const { fields, facts } = source
    if (!isShared(facts)) return factsIn(source, mainLocale, content)
    const known = sharedFactsIn(content)(facts)
    const isInMainLanguage = [fields.function, fields.purpose].some(
      (text) => typeof text === 'string'
    )
    const key = isInMainLanguage ? mainLocale : ''
    const made = known.get(key) ?? factsIn(source, mainLocale, content)
    known.set(key, made)
    return made
  })
}

/** The facts of cookies that no tenant changed, in one language. */
const sharedFactsIn = rememberedFor((_: Content) =>
  rememberedFor((_: BareFacts) => new Map<string, CookieFacts>())
)

function factsIn(source: CookieSource, mainLocale: string, content: Content): CookieFacts {
  const durationFacts = durationFactsIn(content)
  const { name, duration, covers, ...facts } = source.facts
  const wordsOf = (key: WordField) => {
    const found = cookieWord(key, source, mainLocale, content)
    return found === undefined ? null : { text: found.value, language: languageTag(found.locale) }
  }
  return {
    name,
    isPattern: isPattern(name),
    ...facts,
    duration: durationFacts(duration),
    covers: covers.map((covered) => ({
      name: covered.name,
      isPattern: isPattern(covered.name),
      duration: durationFacts(covered.duration)
    })),
    function: wordsOf('function'),
    purpose: wordsOf('purpose')
  }
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
    return {
      type: parsed.kind,
      iso8601: isTime ? duration.replace(/^up to /, '') : null,
      isMaximum: isTime && parsed.upTo,
      words: { text, language: lang ?? content.lang }
    }
  })
})
