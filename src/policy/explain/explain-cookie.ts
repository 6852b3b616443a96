import { isTrueOf } from '../../tenants/conditions.ts'
import { missingFacts } from '../../tenants/tenant-cookies.ts'
import type { CookieState } from './cookie-states.ts'
import { explainField, FIELDS, whereOfField } from './explain-field.ts'
import { type Explained, notSaid, type Reason, type Subject } from './explained.ts'
import { unmetReasons } from './unmet-reasons.ts'

/** Whether a cookie stands on the page, and who says so. */
export function explainListing(path: string, one: CookieState, subject: Subject): Explained {
  const { state, events, record, isOfService } = one
  const [last, ...earlier] = events
  const listing = { path, ...(last ?? notSaid(path)), replaced: earlier }
  switch (state) {
    case 'listed': {
      const text = `the service "${record.serviceId}" sets it`
      return { ...listing, because: isOfService ? [{ text }] : [] }
    }
    case 'removed':
      return { ...listing, because: [] }
    case 'incomplete': {
      const facts = missingFacts(record).map(([key]) => key)
      const text = `nobody says its ${facts.join(', ')}`
      return { ...listing, value: state, because: [{ text }] }
    }
    case 'not shown':
      return {
        path,
        value: state,
        where: whereOfField(record, 'when'),
        replaced: events,
        because: conditionOf(one, subject)
      }
    case 'not listed': {
      const text = 'the catalog has it, but neither the tenant nor a profile of it lists it'
      return {
        ...notSaid(path),
        value: state,
        because: [{ text, where: whereOfField(record, 'name') }]
      }
    }
  }
}

/** Everything about a cookie: whether it is listed, then its fields. */
export function explainCookie(path: string, one: CookieState, subject: Subject): Explained[] {
  const listing = explainListing(path, one, subject)
  if (one.state === 'not listed') return [listing]
  const fields = FIELDS.filter((key) => key !== 'name').flatMap((key) =>
    explainField(path, key, one.record, subject)
  )
  const said = fields.filter(({ value, replaced }) => value !== undefined || replaced.length > 0)
  return [listing, ...said]
}

function conditionOf({ record, about }: CookieState, subject: Subject): Reason[] {
  const { when = {} } = record.fields
  return unmetReasons(when, (part) => isTrueOf(part, about), subject)
}
