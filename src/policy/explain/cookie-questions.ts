import { type CookieState, cookieStates } from './cookie-states.ts'
import { explainCookie, explainListing } from './explain-cookie.ts'
import { explainField, FIELDS } from './explain-field.ts'
import { type Explained, notSaid, type Question, type Subject } from './explained.ts'

/**
 * Every cookie, by its name and with its service, and every field of it. Names can hold dots: where
 * a cookie is called like the field of another one, the cookie is meant.
 */
export function cookieQuestions(subject: Subject): Question[] {
  const states = cookieStates(subject)
  const named = new Map<string, CookieState[]>()
  for (const one of states) {
    const { name, serviceId } = one.record
    const same = named.get(name) ?? []
    const isHidden = one.state === 'not listed' && same.some(({ state }) => state !== 'not listed')
    if (!isHidden) named.set(name, [...same, one])
    if (serviceId !== undefined) named.set(`${serviceId}/${name}`, [one])
  }
  const all = { name: 'cookies', answer: () => explainListings(states, subject) }
  const whole = [...named].map(([name, meant]) => ({
    name,
    answer: () => meant.flatMap((one) => explainCookie(pathOf(one, states), one, subject))
  }))
  const fields = [...named].flatMap(([cookie, meant]) =>
    FIELDS.filter((field) => !named.has(`${cookie}.${field}`)).map((field) => ({
      name: `${cookie}.${field}`,
      answer: () => meant.flatMap((one) => explainOne(pathOf(one, states), field, one, subject))
    }))
  )
  return [all, ...whole, ...fields]
}

/** Every cookie that somebody lists, with the fields that somebody says. */
export function explainCookies(subject: Subject): Explained[] {
  const states = cookieStates(subject)
  const own = states.filter(({ state }) => state !== 'not listed')
  return own.flatMap((one) => {
    const path = pathOf(one, states)
    if (one.state !== 'listed') return [explainListing(path, one, subject)]
    return explainCookie(path, one, subject).filter(({ where }) => where !== 'default')
  })
}

function explainListings(states: readonly CookieState[], subject: Subject): Explained[] {
  const own = states.filter(({ state }) => state !== 'not listed')
  if (own.length === 0) return [notSaid('cookies')]
  return own.map((one) => explainListing(pathOf(one, states), one, subject))
}

/** A field; of a cookie that is not on the page it is said first why not. */
function explainOne(
  path: string,
  field: (typeof FIELDS)[number],
  one: CookieState,
  subject: Subject
): Explained[] {
  const explained = explainField(path, field, one.record, subject)
  return one.state === 'listed' ? explained : [explainListing(path, one, subject), ...explained]
}

/** The name of a cookie, with its service where the tenant has another one of that name. */
function pathOf({ record, state }: CookieState, states: readonly CookieState[]): string {
  const { name, serviceId } = record
  const same = states.filter(
    (one) => one.record.name === name && (one.state !== 'not listed' || state === 'not listed')
  )
  return serviceId !== undefined && same.length > 1 ? `${serviceId}/${name}` : name
}
