import type { Jurisdiction } from '../../schema/jurisdictions.ts'
import type { Source } from '../rule.ts'

/** The day on which all sources were looked up. */
const CHECKED = '2026-11-25'

interface Work {
  readonly title: string
  readonly url: string
  readonly from: string
  readonly verified?: Source['verified']
  /** The bodies of law that it belongs to; absent where it holds everywhere. */
  readonly of?: readonly Jurisdiction[]
}

/** A work that rules cite by its parts; how far a part was verified can differ from the whole. */
export function work({ title, url, from, verified = 'primary', of }: Work) {
  return (pinpoint: string, how: Source['verified'] = verified): Source => ({
    title,
    pinpoint,
    url,
    inForceFrom: from,
    checkedOn: CHECKED,
    verified: how,
    ...(of === undefined ? {} : { of })
  })
}
