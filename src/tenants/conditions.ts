import type { Category } from '../schema/cookie-kinds.ts'
import type { CookieWhen } from '../schema/when.ts'

/** What conditions ask a tenant for. */
export interface Circumstances {
  readonly multilingual: boolean
  readonly login: boolean
  readonly services: ReadonlySet<string>
  readonly categories: ReadonlySet<Category>
}

interface Conditional {
  readonly category: Category
  readonly serviceId: string | undefined
  readonly fields: { readonly when?: CookieWhen | undefined }
}

/** Whether all of a condition is true. */
export function isTrueOf(when: CookieWhen | undefined, about: Circumstances): boolean {
  if (when === undefined) return true
  return (
    (when.multilingual ?? about.multilingual) === about.multilingual &&
    (when.login ?? about.login) === about.login &&
    (when.service === undefined || about.services.has(when.service)) &&
    (when.withoutService === undefined || !about.services.has(when.withoutService)) &&
    (when.uses === undefined || about.categories.has(when.uses)) &&
    (when.without === undefined || !about.categories.has(when.without))
  )
}

/** Cookies that are used and those that are not. */
export interface Parted<Cookie> {
  readonly used: readonly Cookie[]
  readonly unused: readonly Cookie[]
  /** What conditions of sections and policies ask. */
  readonly about: Circumstances
  /** What the conditions of the cookies themselves asked. */
  readonly first: Circumstances
}

/**
 * Parts cookies into those that are used and those whose condition is not true. A condition about
 * services or categories looks at the cookies without one, so that no two can depend on each other.
 */
export function partByConditions<Cookie extends Conditional>(
  cookies: readonly Cookie[],
  portal: Pick<Circumstances, 'multilingual' | 'login'>,
  services: Iterable<string>
): Parted<Cookie> {
  const atFirst = { ...portal, ...NOTHING }
  const certain = cookies.filter(
    ({ fields }) => !looksAtCookies(fields.when) && isTrueOf(fields.when, atFirst)
  )
  const first = circumstancesOf(certain, portal, services)
  if (certain.length === cookies.length) return { used: certain, unused: [], about: first, first }
  const used = cookies.filter(({ fields }) => isTrueOf(fields.when, first))
  const unused = cookies.filter(({ fields }) => !isTrueOf(fields.when, first))
  return { used, unused, about: circumstancesOf(used, portal, services), first }
}

const NOTHING = { services: new Set<string>(), categories: new Set<Category>() }

function looksAtCookies(when: CookieWhen | undefined): boolean {
  return (
    when !== undefined &&
    (when.service ?? when.withoutService ?? when.uses ?? when.without) !== undefined
  )
}

function circumstancesOf(
  cookies: readonly Conditional[],
  portal: Pick<Circumstances, 'multilingual' | 'login'>,
  services: Iterable<string>
): Circumstances {
  const about = { ...portal, services: new Set(services), categories: new Set<Category>() }
  for (const { serviceId, category } of cookies) {
    if (serviceId !== undefined) about.services.add(serviceId)
    about.categories.add(category)
  }
  return about
}
