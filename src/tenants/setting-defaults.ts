import type { Profile } from '../schema/profile.ts'
import type { Circumstances } from './conditions.ts'

/** What holds where neither a tenant nor its profiles say anything. */
export const SETTING_DEFAULTS = {
  intro: 'service',
  heading: 'url',
  columns: ['provider', 'function', 'name', 'purpose', 'duration'],
  pdf: false
} as const satisfies Partial<Profile>

/** What a portal can do where nothing is said: it has the languages of the policy, no banner, no login. */
export function defaultPortal(
  locales: readonly string[]
): Required<NonNullable<Profile['portal']>> & Pick<Circumstances, 'multilingual' | 'login'> {
  return { banner: false, multilingual: locales.length > 1, login: false }
}
