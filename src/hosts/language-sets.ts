import { compare } from '../diagnostics/compare.ts'
import { commonest } from './commonest.ts'
import type { HostedTenant } from './hosted-site.ts'
import { choiceOf } from './language-pattern.ts'

/** Which languages tenants have, for programs that need a list of their own for each set of languages. */
export interface LanguageSets {
  /** Each set once: languages with dots between, such as `en.fr`. */
  readonly sets: readonly string[]
  /** The set that most tenants have, and those who have another one; an empty one is no choice. */
  readonly usual: string
  readonly others: readonly (readonly [id: string, set: string])[]
  /** The same for the policy that a tenant's own address shows. */
  readonly usualPolicy: string
  readonly otherPolicies: readonly (readonly [id: string, policy: string])[]
}

/** Sorts tenants by their languages. */
export function languageSets(tenants: readonly HostedTenant[]): LanguageSets {
  const choices = tenants.map((tenant) => {
    const choice = choiceOf(tenant)
    return [tenant.id, choice?.locales.join('.') ?? '', choice?.policy ?? ''] as const
  })
  const usual = commonest(choices.map(([, set]) => set)) ?? ''
  const usualPolicy = commonest(choices.map(([, , policy]) => policy)) ?? ''
  return {
    sets: [...new Set(choices.map(([, set]) => set))].filter((set) => set !== '').toSorted(compare),
    usual,
    others: choices.flatMap(([id, set]) => (set === usual ? [] : [[id, set] as const])),
    usualPolicy,
    otherPolicies: choices.flatMap(([id, , policy]) =>
      policy === usualPolicy ? [] : [[id, policy] as const]
    )
  }
}

/** Which language of a set is meant by a tag: patterns for the tag, the best first. */
export function tagPatterns(set: string): (readonly [pattern: string, locale: string])[] {
  const locales = set.split('.')
  const primary = (locale: string) => locale.split('-')[0] ?? locale
  const firsts = new Map<string, string>()
  for (const locale of locales) {
    const known = firsts.get(primary(locale))
    if (known === undefined || locale === primary(locale)) firsts.set(primary(locale), locale)
  }
  const longest = locales.toSorted((a, b) => b.length - a.length || compare(a, b))
  const rest = [...firsts].filter(([language]) => !locales.includes(language))
  return [
    ...longest.map((locale) => [`${locale}(?:-[a-z0-9-]*)?`, locale] as const),
    ...rest.map(([language, locale]) => [`${language}(?:-[a-z0-9-]*)?`, locale] as const)
  ]
}

/** The languages of a set without script and region. */
export function primaryLanguages(set: string): string[] {
  return [...new Set(set.split('.').map((locale) => locale.split('-')[0] ?? locale))]
}
