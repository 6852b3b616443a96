/** What several pages say is kept once, and pages refer to it by a short key. */
export interface SharedParts {
  /** The key of a part in a list of a language; the same part always has the same key. */
  keyOf(locale: string, list: string, part: unknown): string
  /** Everything that was kept, by language, list and key. */
  readonly byLocale: ReadonlyMap<string, Readonly<Record<string, Record<string, unknown>>>>
}

/** An empty collection of shared parts. */
export function sharedParts(): SharedParts {
  const keys = new Map<string, string>()
  const byLocale = new Map<string, Record<string, Record<string, unknown>>>()
  return {
    byLocale,
    keyOf: (locale, list, part) => {
      const text = `${locale}/${list}/${JSON.stringify(part)}`
      const known = keys.get(text)
      if (known !== undefined) return known
      const lists = byLocale.get(locale) ?? {}
      byLocale.set(locale, lists)
      const parts = lists[list] ?? {}
      lists[list] = parts
      const key = `k${Object.keys(parts).length + 1}`
      parts[key] = part
      keys.set(text, key)
      return key
    }
  }
}
