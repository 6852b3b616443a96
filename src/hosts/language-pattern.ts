import type { HostedTenant } from './hosted-site.ts'

/** So many languages of a reader are looked at: a pattern must not take long on a hostile header. */
const LOOKED_AT = 10

/** Other languages before the one that is found, then its tag in three parts. */
const TAG = `(?:[^,|]*,){0,${LOOKED_AT - 1}}?\\s*([a-z]{2,8})((?:-[a-z0-9]{1,8})?)((?:-[a-z0-9]{1,8})*)\\s*`

/** What a reader says of how much a language is wanted, in tenths, most first. Nothing means all. */
export const LANGUAGE_QUALITIES = [
  '(?:;\\s*q=1(?:[.]0*)?\\s*)?',
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenth) => `;\\s*q=0[.]${tenth}[0-9]*\\s*`)
]

/** The same language, the one that it belongs to, or another form of that. */
const SAME = ['\\1\\2\\3', '\\1\\2', '\\1', '\\1-[a-z0-9-]+']

const FOUND = SAME.map((tag) => `(?:[a-z0-9-]+[.])*?(${tag})(?:[.][a-z0-9.-]+)?`).join('|')

/**
 * Patterns over `<Accept-Language>|<languages of a tenant, with dots between>`, for programs with
 * PCRE, to be tried in this order and without regard to case: group 4 of the first that fits is the
 * language of the tenant that the reader wants most. https://www.rfc-editor.org/rfc/rfc9110#field.accept-language
 */
export const LANGUAGE_PATTERNS: readonly string[] = LANGUAGE_QUALITIES.map(
  (quality) => `^${TAG}${quality}(?:,[^|]*)?[|](?|${FOUND})$`
)

/** The languages of a tenant that have its main policy, and that policy; nothing where there is no choice. */
export function choiceOf({ main, locales }: HostedTenant): LanguageChoice | undefined {
  return main === undefined || locales.length < 2 ? undefined : { ...main, locales }
}

/** What a reader can be led to from a tenant's own address. */
export interface LanguageChoice {
  readonly policy: string
  readonly locale: string
  readonly locales: readonly string[]
}
