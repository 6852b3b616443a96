/** Longer ones fit into no disk, and with the key of a tree before them into no store. */
const LONGEST_NAME = 250
const LONGEST_PATH = 900

/** Control characters, those that have no shape, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u

/** Endings under which a folder keeps the compressed copies of a file. */
const COPY = /\.(?:br|gz)$/

/**
 * Why a path must not become a key or a file; nothing where it may. It stays in its folder on every
 * system, and means one thing only.
 */
export function whyUnsafe(path: string): string | undefined {
  if (UNSEEN.test(path)) return 'it holds characters that cannot be seen'
  if (path.includes('\\')) return 'it holds a backslash'
  if (path.startsWith('/')) return 'it starts at the top of the disk'
  const names = path.split('/')
  if (names.includes('..') || names.includes('.')) return 'it leads to another folder'
  if (names.includes('')) return 'a name in it is empty'
  if (path.length > LONGEST_PATH || Buffer.byteLength(path) > LONGEST_PATH) return 'it is too long'
  if (names.some((name) => Buffer.byteLength(name) > LONGEST_NAME))
    return 'a name in it is too long'
  if (COPY.test(path)) return 'its ending is kept for compressed copies'
  return undefined
}

/** The first path that is a file and the folder of another one at once; `paths` are in order. */
export function fileAndFolder(paths: readonly string[]): string | undefined {
  const files = new Set(paths)
  return paths.find((path) => {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
      if (files.has(path.slice(0, at))) return true
    return false
  })
}
