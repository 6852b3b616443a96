import type { Run } from '../runs/measured-run.ts'
import type { What } from '../runs/what.ts'

/** What a benchmark has measured: the content of `bench/results.json`. */
export interface Results {
  /** The day, as it was given or of the clock. */
  readonly date: string
  readonly machine: Machine
  /** By number of tenants, the smallest first. */
  readonly sizes: readonly SizeResults[]
  /** A small cold build with a PDF beside each page; null where it was left out. */
  readonly withPdfs: PdfResults | null
}

/** Where it was measured. */
export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly memoryBytes: number
  readonly system: string
  readonly node: string
  /** With which cold builds were measured too; null where none was. */
  readonly alsoNode: string | null
  /** Null where it is not installed. */
  readonly hugo: string | null
  readonly eleventy: string
}

/** The runs of one number of tenants. */
export interface SizeResults {
  readonly tenants: number
  /** All policies in all languages, and the top page of each tenant. */
  readonly pages: number
  /** What a cold build writes. */
  readonly files: number
  readonly bytes: number
  /** How many pages were compared with those of other generators; 0 where there is none. */
  readonly comparedPages: number
  /** All runs, in their order: the first of each was in the first round, and so on. */
  readonly runs: Readonly<Partial<Record<What, readonly Run[]>>>
}

/** The runs of a cold build with PDFs. */
export interface PdfResults {
  readonly tenants: number
  readonly pages: number
  readonly runs: readonly Run[]
}

/** The middle one of some numbers; the mean of the two in the middle where there is no such one. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('There is no middle of nothing.')
  return (low + high) / 2
}

/** The seconds of the runs of something; empty where it was not measured. */
export function secondsOf({ runs }: SizeResults, what: What): number[] {
  return (runs[what] ?? []).map(({ seconds }) => seconds)
}

/** The highest memory of the runs of something, in bytes; nothing where it was not measured. */
export function peakOf({ runs }: SizeResults, what: What): number | undefined {
  const peaks = (runs[what] ?? []).flatMap(({ peakBytes }) => peakBytes ?? [])
  return peaks.length === 0 ? undefined : Math.max(...peaks)
}

/**
 * How the seconds of something are to those of something else in the same round, in the middle of
 * all rounds; where that is several things, to the fastest of them.
 */
export function ratio(size: SizeResults, what: What, to: readonly What[]): number | undefined {
  const others = to.map((other) => secondsOf(size, other))
  const ratios = secondsOf(size, what).flatMap((seconds, round) => {
    const beside = others.flatMap((list) => list[round] ?? [])
    return beside.length === 0 ? [] : [seconds / Math.min(...beside)]
  })
  return ratios.length === 0 ? undefined : median(ratios)
}

/** What Hugo did that is the same: a cold build, or the faster of its builds, as it has no increments. */
export function hugoBeside(what: What): readonly What[] {
  return what.startsWith('cold') ? ['hugo-cold'] : ['hugo-cold', 'hugo-unchanged']
}
