import type { What } from '../runs/what.ts'
import {
  hugoBeside,
  median,
  peakOf,
  type Results,
  ratio,
  type SizeResults,
  secondsOf
} from './results.ts'

/** What is wanted, what was measured, and whether that is enough. */
export interface Goal {
  readonly wanted: string
  readonly measured: string
  readonly isMet: boolean
}

/** The largest share of Hugo's time, at 10,000 tenants. */
const SHARES_OF_HUGO: readonly (readonly [What, string, number])[] = [
  ['cold', 'cold', 0.5],
  ['cold-also', 'cold, with the other Node', 0.5],
  ['unchanged', 'nothing changed', 0.12],
  ['tenant', 'one tenant edited', 0.12],
  ['sentence', 'one shared sentence edited', 0.5]
]

const MIDDLE = 10_000
const LARGE = 100_000
const GIBIBYTE = 2 ** 30

/** The goals for which there are measurements. */
export function goalsOf({ sizes }: Results): Goal[] {
  const middle = sizes.find(({ tenants }) => tenants === MIDDLE)
  const large = sizes.find(({ tenants }) => tenants === LARGE)
  return [...(middle ? middleGoals(middle) : []), ...(large ? largeGoals(large, middle) : [])]
}

function middleGoals(size: SizeResults): Goal[] {
  return [
    ...SHARES_OF_HUGO.flatMap(([what, name, limit]) => {
      const share = ratio(size, what, hugoBeside(what))
      return atMost(`10,000 tenants, ${name}: at most ${limit} × Hugo`, share, limit)
    }),
    ...atMost('10,000 tenants, cold: at most 3 × cp -r', ratio(size, 'cold', ['copy']), 3)
  ]
}

function largeGoals(large: SizeResults, middle: SizeResults | undefined): Goal[] {
  const peak = peakOf(large, 'cold')
  const gibibytes = peak && peak / GIBIBYTE
  const before = middle && peakOf(middle, 'cold')
  return [
    ...atMost('100,000 tenants, most memory in GiB: at most 1', gibibytes, 1),
    ...atMost(
      '100,000 tenants, most memory: at most 1.3 × that at 10,000',
      peak && before && peak / before,
      1.3
    ),
    ...atMost(
      '100,000 tenants, time for a tenant: at most 1.15 × that at 10,000',
      middle && timeForTenant(large) / timeForTenant(middle),
      1.15
    )
  ]
}

function timeForTenant(size: SizeResults): number {
  return median(secondsOf(size, 'cold')) / size.tenants
}

function atMost(wanted: string, value: number | undefined, limit: number): Goal[] {
  if (value === undefined) return []
  return [{ wanted, measured: value.toFixed(2), isMet: value <= limit }]
}
