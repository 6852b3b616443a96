import { type WordField, wordKey } from '../content/texts.ts'
import type { Project } from '../policy/read-project.ts'
import type { Category, Storage } from '../schema/cookie-kinds.ts'
import type { RecordFields, Step } from '../tenants/cookie-record.ts'
import type { TenantCookie } from '../tenants/tenant-cookies.ts'
import { remembered } from '../text/remembered.ts'
import { type At, atField, atKey, atValue } from './at.ts'

/** The organisation behind a cookie, as far as it is known. */
interface LintedProvider {
  readonly name: string | undefined
  readonly privacyUrl: string | undefined
  readonly country: string | undefined
  readonly role: string | undefined
}

/** A cookie as rules see it. It says nothing of the tenant that lists it. */
export interface LintedCookie {
  readonly name: string
  readonly serviceId: string | undefined
  readonly fields: RecordFields
  readonly category: Category
  readonly storage: Storage
  /** With the value of a parameter put in. */
  readonly duration: string | undefined
  readonly provider: LintedProvider
  /** Whether it is stored with consent: as it says, else by its category. */
  readonly needsConsent: boolean
  /** Where a field is said; where nobody says it, where the cookie is described first. */
  at(field: string): At
  /** Where its service says something for all its cookies; a cookie of one's own has none. */
  atService(key: string): At | undefined
  /** Its function or purpose in each language, each once, with the file that says it. */
  texts(field: WordField): readonly CookieText[]
}

/** A text of a cookie in one language. */
interface CookieText {
  readonly locale: string
  readonly text: string
  readonly at: At
}

/** A cookie as rules see it. */
export function lintedCookie(
  cookie: TenantCookie,
  mainLocale: string,
  project: Pick<Project, 'catalog' | 'texts'>
): LintedCookie {
  const { name, serviceId, fields, category, duration, steps } = cookie
  const service =
    serviceId === undefined ? undefined : project.catalog.services.get(serviceId)?.provider
  return {
    name,
    serviceId,
    fields,
    category,
    duration,
    storage: fields.storage ?? 'cookie',
    provider: {
      name: fields.provider,
      privacyUrl: fields.providerUrl,
      country: fields.providerCountry ?? service?.country,
      role: fields.providerRole ?? service?.role
    },
    needsConsent: (fields.basis ?? (category === 'necessary' ? '' : 'consent')) === 'consent',
    at: (field) => atOf(steps, field),
    atService: (key) => {
      const origin = steps[0]?.origin
      return origin?.kind === 'catalog' ? atKey(origin.document, key) : undefined
    },
    texts: remembered((field: WordField) => [
      ...ownTexts(cookie, field, mainLocale),
      ...sharedTexts(cookie, field, project)
    ])
  }
}

function atOf(steps: readonly Step[], field: string): At {
  const said = steps.findLast((step) => Object.hasOwn(step.fields, field))
  if (said !== undefined) return atField(said.origin, field)
  const [first] = steps
  if (first === undefined) throw new Error('A cookie is described by nobody.')
  return atValue(first.origin.document, ...first.origin.path)
}

/** What the tenant or its profiles say; a text without a language is in the main one. */
function ownTexts({ fields, steps }: TenantCookie, field: WordField, mainLocale: string) {
  const said = fields[field]
  if (said === undefined) return []
  const at = atOf(steps, field)
  const texts = typeof said === 'string' ? { [mainLocale]: said } : said
  return Object.entries(texts).map(([locale, text]): CookieText => ({ locale, text, at }))
}

/** What the catalog says in the languages for which nobody says anything else. */
function sharedTexts(
  { name, serviceId, fields }: TenantCookie,
  field: WordField,
  { texts }: Pick<Project, 'texts'>
): CookieText[] {
  const said = fields[field]
  if (serviceId === undefined || typeof said === 'string') return []
  return [...texts].flatMap(([locale, { words, documents }]): CookieText[] => {
    const text = words.get(wordKey(serviceId, name, field))
    const document = documents.get(serviceId)
    if (text === undefined || document === undefined || said?.[locale] !== undefined) return []
    return [{ locale, text, at: atValue(document, name, field) }]
  })
}
