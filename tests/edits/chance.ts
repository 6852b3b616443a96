/** Choices that look like chance, and are the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number
  /** True in so many cases of a hundred. */
  isTrueIn(percent: number): boolean
  /** One of them; throws where there is none. */
  pick<Item>(items: readonly Item[]): Item
}

/** The numbers of a linear congruential generator, of which the higher bits are used. */
export function chanceFrom(seed: number): Chance {
  let state = BigInt(seed) * 2_654_435_761n + 1n
  const next = () => {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n)
    return Number(state >> 33n) / 2 ** 31
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    isTrueIn: (percent) => below(100) < percent,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to choose from.')
      return item
    }
  }
}
