/**
 * Does some work for each of many items, for so many at once. After a failure no other item is begun;
 * what has been begun is waited for, and the first failure is thrown.
 */
export async function inPool<Item>(
  items: Iterable<Item>,
  concurrency: number,
  work: (item: Item) => Promise<void>
): Promise<void> {
  const waiting = items[Symbol.iterator]()
  const failures: unknown[] = []
  async function worker(): Promise<void> {
    for (let next = waiting.next(); !next.done && failures.length === 0; next = waiting.next())
      try {
        await work(next.value)
      } catch (error) {
        failures.push(error)
      }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  if (failures.length > 0) throw failures[0]
}
