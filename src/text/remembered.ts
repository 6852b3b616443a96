/**
 * A function that computes each answer once and then knows it: for what is asked for every page,
 * and has few answers however many pages there are.
 */
export function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const old = known.get(key)
    if (old !== undefined || known.has(key)) return old as Value
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

/** The same for what belongs to an object, and is forgotten together with it. */
export function rememberedFor<Owner extends object, Value extends object>(
  compute: (owner: Owner) => Value
): (owner: Owner) => Value {
  const known = new WeakMap<Owner, Value>()
  return (owner) => {
    const old = known.get(owner)
    if (old !== undefined) return old
    const value = compute(owner)
    known.set(owner, value)
    return value
  }
}
