import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOfPage } from './page-words.ts'

/** The tenants of which all pages are compared: so many, spread over all of them. */
const SAMPLE = 100

/**
 * Demands that another site says the same as ours: as many pages, and all words of those of a
 * sample. Gives how many pages were compared.
 */
export function requireSameWords(
  ours: string,
  other: string,
  tenants: readonly string[],
  pageCount: number
): number {
  const count = pagesIn(other).length
  if (count !== pageCount)
    throw new Error(`${other} has ${count} pages, and ${pageCount} are right.`)
  const step = Math.max(1, tenants.length / SAMPLE)
  const sample = tenants.filter((_, index) => Math.floor(index % step) === 0)
  const paths = sample.flatMap((id) => pagesIn(join(ours, id)).map((path) => `${id}/${path}`))
  for (const path of paths) {
    const difference = firstDifference(read(ours, path), read(other, path))
    if (difference !== undefined)
      throw new Error(`${join(other, path)} differs from our page: ${difference}`)
  }
  return paths.length
}

/** Where the words of two pages first differ, with a few words of each from there; nothing where they are the same. */
export function firstDifference(ours: string, other: string): string | undefined {
  const [one, two] = [wordsOfPage(ours), wordsOfPage(other)]
  const length = Math.max(one.length, two.length)
  for (let at = 0; at < length; at++)
    if (one[at] !== two[at]) {
      const from = (words: readonly string[]) => words.slice(Math.max(0, at - 3), at + 8).join(' ')
      return `“${from(one)}” and “${from(two)}”.`
    }
  return undefined
}

function pagesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => /(^|\/)index\.html$/.test(file)).toSorted()
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}
