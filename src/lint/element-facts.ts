import { SOURCE_LOCALE } from '../content/fallback.ts'
import type { Project } from '../policy/read-project.ts'
import { rememberedFor } from '../text/remembered.ts'
import { countMissing } from '../translations/missing-texts.ts'
import { isSafeCountry } from './countries.ts'
import type { LintedCookie } from './linted-cookie.ts'
import type { LintedTenant } from './linted-tenant.ts'

/**
 * What the files say about an element of a policy: they state it, or do not; there is nothing to
 * state; or they cannot tell whether there is.
 */
export type Said = 'yes' | 'no' | 'nothing' | 'unknown'

/** For each cookie: one that is not stated weighs most, then one of which nobody can tell. */
export function ofCookies({ linted }: LintedTenant, saidOf: (cookie: LintedCookie) => Said): Said {
  const all = new Set(linted.map(saidOf))
  const order = ['no', 'unknown', 'yes'] as const
  return order.find((said) => all.has(said)) ?? 'nothing'
}

/** A fact that is there or not. */
export function isSaid(value: unknown): Said {
  return value === undefined ? 'no' : 'yes'
}

/** A public body must have an officer; of others the files do not say whether they must. */
export function officer({ controller, context }: LintedTenant): Said {
  if (controller?.dpo !== undefined) return 'yes'
  return context.isPublicBody ? 'no' : 'unknown'
}

/** What a cookie is for, in some language. */
export function purpose({ texts }: LintedCookie): Said {
  return texts('purpose').length > 0 ? 'yes' : 'no'
}

/** On what a cookie rests. The texts of most categories say themselves whether consent is asked for. */
export function basis({ fields, category }: LintedCookie): Said {
  return category === 'statistics' ? isSaid(fields.basis) : 'yes'
}

/** How long a cookie stays; a pixel is gone at once. */
export function stay({ duration, storage }: LintedCookie): Said {
  return storage === 'pixel' ? 'nothing' : isSaid(duration)
}

/** Where consent is taken back, if a cookie needs it. */
export function wayBack({ linted, choice }: LintedTenant): Said {
  if (linted.every(({ needsConsent }) => !needsConsent)) return 'nothing'
  return choice === 'none' ? 'no' : 'yes'
}

/** What has to be said of personal data only. */
export function ofPersonalData(field: 'legalBasis' | 'retention') {
  return ({ fields }: LintedCookie): Said => {
    if (fields[field] !== undefined) return 'yes'
    if (fields.personalData === undefined) return 'unknown'
    return fields.personalData ? 'no' : 'nothing'
  }
}

/** Who else has access to a cookie; a third party that is named has it by itself. */
export function access({ fields, provider }: LintedCookie): Said {
  const isNamed = fields.party === 'third' && provider.name !== undefined
  return isNamed ? 'yes' : isSaid(fields.recipients)
}

/** Who the third party behind a cookie is, and where it explains itself. */
export function thirdParty({ fields, provider }: LintedCookie): Said {
  if (fields.party === undefined) return 'unknown'
  if (fields.party === 'first') return 'nothing'
  return provider.name === undefined ? 'no' : isSaid(provider.privacyUrl)
}

/** What protects data outside of the European Economic Area. */
export function transfer(date: string) {
  return ({ fields, provider: { country } }: LintedCookie): Said => {
    if (fields.transfers !== undefined && fields.transfers.length > 0) return 'yes'
    if (fields.personalData === false) return 'nothing'
    if (country === undefined) return 'unknown'
    return isSafeCountry(country, date) ? 'nothing' : 'no'
  }
}

/** Whether a shared section is shown. */
export function section({ omit, project }: LintedTenant, id: string): Said {
  const sections = project.policies.get('cookies')?.sections ?? []
  return sections.some((one) => one.id === id) && !omit.has(`cookies/${id}`) ? 'yes' : 'no'
}

/** Whether all shared texts are there in each language of the tenant. */
export function inEveryLanguage({ locales, project }: LintedTenant): Said {
  return locales.every((locale) => wholeIn(project)(locale)) ? 'yes' : 'no'
}

const wholeIn = rememberedFor((project: Project) => {
  const known = new Map<string, boolean>()
  return (locale: string): boolean => {
    const source = project.texts.get(SOURCE_LOCALE)
    const isWhole =
      known.get(locale) ??
      (source !== undefined && countMissing(project.texts.get(locale), source).missing === 0)
    known.set(locale, isWhole)
    return isWhole
  }
})
