import { momentOf } from '../project/output-problem.ts'
import type { ReleasePlan } from '../release/plan.ts'
import type { ReleaseData } from '../schema/release-data.ts'

/** "1,204". */
export function number(value: number): string {
  return value.toLocaleString('en-US')
}

/** "1 page", "1,204 pages". */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** "12 bytes", "4.7 KB", "1.2 GB": in thousands, as stores bill them. */
export function bytesText(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB']
  let [value, unit] = [bytes, 0]
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1]
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`
}

/** So many tenants are named; programs get all of them. */
const NAMED = 20

/** The tenants of each kind of change, by name. */
export function changesText({ added, changed, removed }: ReleasePlan): string {
  const kinds = [
    ['new', added],
    ['changed', changed],
    ['removed', removed]
  ] as const
  return kinds
    .filter(([, ids]) => ids.length > 0)
    .map(([kind, ids]) => `  ${counted(ids.length, 'tenant')} ${kind}: ${namesText(ids)}\n`)
    .join('')
}

function namesText(ids: readonly string[]): string {
  const rest = ids.length - NAMED
  const named = ids.slice(0, NAMED).join(', ')
  return rest > 0 ? `${named} and ${number(rest)} more` : named
}

/** When a release was made, as people read it. */
export function releaseMoment({ at }: ReleaseData): string {
  return momentOf(at)
}
