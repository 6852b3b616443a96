import { compare } from '../../diagnostics/compare.ts'
import type { Problem } from '../../diagnostics/problem.ts'
import type { Places } from '../../diagnostics/problems/verify-problems.ts'
import type { TenantResult } from './check-tenant.ts'
import type { Fault, PlacedFault } from './compare-answer.ts'

/** So many places of one finding are kept; the others are counted. */
const KEPT = 1000

/** A finding that may hold at many places: its problem without them. */
type Finding = Without<Extract<Problem, Places>>
type Without<One> = One extends unknown ? Omit<One, keyof Places> : never

/** A finding with its places. Of what differs from place to place, that of the first one is told. */
interface Group {
  finding: Finding
  first: string
  readonly places: string[]
  count: number
}

/** Collects what was found, so that the same at many places becomes one problem. */
export interface Findings {
  /** Notes what is wrong with a tenant of the live release. */
  addTenant(result: TenantResult, live: number): void
  /** Notes that a list of files is not what the live release means. */
  addListing(fault: 'missing' | 'damaged', place: string, live: number): void
  /** Always in the same order. */
  problems(): readonly Problem[]
}

export function collectFindings(): Findings {
  const byKey = new Map<string, Group>()
  const add = (finding: Finding, place: string) => {
    const key = keyOf(finding)
    const known = byKey.get(key)
    if (known === undefined) {
      byKey.set(key, { finding, first: place, places: [place], count: 1 })
      return
    }
    known.count++
    if (known.places.length < KEPT) known.places.push(place)
    if (compare(place, known.first) >= 0) return
    known.first = place
    known.finding = finding
  }
  return {
    addListing: (fault, place, live) => add({ code: `listing-${fault}`, number: live }, place),
    addTenant({ id, shows, mixedWith, listing, faults }, live) {
      if (listing !== 'right') add({ code: `listing-${listing}`, number: live }, id)
      if (mixedWith !== undefined) add({ code: 'live-mixed', other: mixedWith, live }, id)
      else if (shows !== undefined && shows !== live)
        add({ code: 'live-older', shown: shows, live }, id)
      for (const placed of faults) add(findingOf(placed.fault, live), placeOf(placed))
    },
    problems: () =>
      [...byKey]
        .toSorted(([a], [b]) => compare(a, b))
        .map(
          // A finding lacks exactly these two of its problem; the types of a union cannot say so.
          ([, { finding, places, count }]) =>
            ({ ...finding, places: places.toSorted(compare), count }) as Extract<Problem, Places>
        )
  }
}

/**
 * What is one finding: a header that is another one is so whatever it says at each address, since a
 * server may count in it; and addresses that are refused belong together by what they are.
 */
function keyOf(finding: Finding): string {
  if (finding.code === 'live-header')
    return JSON.stringify({ ...finding, sent: finding.sent !== undefined })
  return JSON.stringify(finding).replace(/[\da-f.:]+ (?=belongs to )/i, '')
}

function findingOf(fault: Fault, live: number): Finding {
  switch (fault.is) {
    case 'unreachable':
      return { code: 'live-unreachable', reason: fault.reason }
    case 'redirect':
      return { code: 'live-redirect', status: fault.status }
    case 'status':
      return { code: 'live-status', status: fault.status, wanted: fault.wanted }
    case 'content':
      return { code: 'live-content', live }
    case 'header':
      return { code: 'live-header', name: fault.name, sent: fault.sent, wanted: fault.wanted }
    case 'insecure':
      return { code: 'live-insecure', how: fault.how }
    case 'cookie':
      return { code: 'live-cookie' }
  }
}

/** An address, and where it leads instead: a part of that, since others have written it. */
function placeOf({ address, fault }: PlacedFault): string {
  const to = 'to' in fault ? fault.to : undefined
  return to === undefined ? address : `${address} (to ${to.slice(0, 200)})`
}
