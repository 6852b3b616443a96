/** The value that stands in a list most often; the first of those that stand in it equally often. */
export function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let [most, best]: [number, string | undefined] = [0, undefined]
  for (const [value, count] of counts) if (count > most) [most, best] = [count, value]
  return best
}
