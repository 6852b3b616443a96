import type { Jurisdiction } from '../schema/jurisdictions.ts'
import { remembered } from '../text/remembered.ts'
import { inForce } from './jurisdictions.ts'

/** What the findings of a cookie depend on besides the cookie: one object for all tenants alike. */
export interface Context {
  /** The day as of which everything is judged. */
  readonly date: string
  /** The bodies of law in force on that day. */
  readonly law: ReadonlySet<Jurisdiction>
  /** Whether a public body is behind the site. */
  readonly isPublicBody: boolean
  /** The language of texts without one. */
  readonly mainLocale: string
}

/** Makes contexts for a day: the same object for the same answers. */
export function contextsOn(date: string) {
  const contextOf = remembered((key: string): Context => {
    const [stated = '', isPublicBody, mainLocale = ''] = key.split(' ')
    const jurisdictions = stated === '' ? [] : (stated.split(',') as Jurisdiction[])
    return {
      date,
      law: inForce(jurisdictions, date),
      isPublicBody: isPublicBody === 'public',
      mainLocale
    }
  })
  return (stated: readonly Jurisdiction[], isPublicBody: boolean, mainLocale: string): Context =>
    contextOf([stated.join(), isPublicBody ? 'public' : 'other', mainLocale].join(' '))
}
