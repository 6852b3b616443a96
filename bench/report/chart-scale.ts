/** What was measured at one number of tenants. */
export interface Point {
  readonly tenants: number
  readonly seconds: number
}

/** A way from values to places; each power of ten takes the same way. */
export interface Scale {
  /** From the one below the least value to the one above the largest. */
  readonly powers: readonly number[]
  /** The place of a value, in pixels. */
  place(value: number): number
}

/** The scale on which some values have room between two places. */
export function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  const powers = Array.from({ length: high - low + 1 }, (_, index) => Number(`1e${low + index}`))
  const place = (value: number) =>
    Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from))
  return { powers, place }
}

/** A number as people read it: `10,000`. */
export function grouped(number: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 9 }).format(number)
}
