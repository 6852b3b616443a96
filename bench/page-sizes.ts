import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * What the first flight of TCP carries (RFC 6928: ten segments, 14,600 bytes) less the headers of
 * the response: a page that is no larger is there after one round trip.
 */
export const BUDGET = { html: 13_000, htmlAndCss: 14_000 }

/** The bytes of something, as it is and as it is sent. */
export interface Weight {
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
}

/** What one page weighs, and what it asks the browser to run or to load from elsewhere. */
export interface PageSize {
  /** From the output folder. */
  readonly path: string
  readonly tenant: string
  readonly html: Weight
  readonly htmlAndCss: Weight
  /** Scripts that run; JSON-LD is data. */
  readonly scripts: number
  /** What the page loads from other hosts. */
  readonly foreign: readonly string[]
}

/** The sizes of all pages of a folder. */
export function pageSizes(folder: string): PageSize[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => file.endsWith('.html')).toSorted()
  const weights = new Map<string, Weight>()
  const weightOf = (file: string) => {
    const known = weights.get(file) ?? weigh(readFileSync(join(folder, file)))
    weights.set(file, known)
    return known
  }
  return pages.map((path) => {
    const html = readFileSync(join(folder, path), 'utf8')
    const loaded = loadedBy(html)
    const foreign = loaded.filter((address) => /^([a-z]+:)?\/\//i.test(address))
    const styles = loaded
      .filter((address) => address.endsWith('.css') && !foreign.includes(address))
      .map((address) => weightOf(fileOf(address, path)))
    return {
      path,
      tenant: path.includes('/') ? (path.split('/')[0] ?? '') : '',
      html: weightOf(path),
      htmlAndCss: sum([weightOf(path), ...styles]),
      scripts: [...html.matchAll(/<script(?![^>]*type="application\/ld\+json")/gi)].length,
      foreign
    }
  })
}

/** What is wrong with the size of a page, as sentences; nothing where it keeps to the budget. */
export function overBudget({ path, html, htmlAndCss, scripts, foreign }: PageSize): string[] {
  const tooMuch = (what: string, { brotli }: Weight, budget: number) =>
    brotli > budget ? [`${path}: ${what} has ${brotli} bytes, and ${budget} are allowed.`] : []
  return [
    ...tooMuch('HTML', html, BUDGET.html),
    ...tooMuch('HTML with CSS', htmlAndCss, BUDGET.htmlAndCss),
    ...(scripts > 0 ? [`${path}: runs ${scripts} scripts, and none is allowed.`] : []),
    ...foreign.map((address) => `${path}: loads ${address} from another host.`)
  ]
}

/** The file of an address: a page that is shown at any address starts at the top of its host. */
function fileOf(address: string, page: string): string {
  return address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(page), address)
}

/** Addresses that a browser loads without being asked: not those of links, nor of other versions. */
function loadedBy(html: string): string[] {
  const tags = [...html.matchAll(/<(link|img|script|source|iframe|video|audio|object)\b[^>]*>/gi)]
  return tags
    .filter(([tag]) => !/\brel="(canonical|alternate|license|help|author)"/i.test(tag))
    .flatMap(([tag]) => [...tag.matchAll(/\s(?:href|src|data)="([^"]*)"/gi)])
    .map(([, address = '']) => address)
}

function weigh(content: Buffer): Weight {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length
  }
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params }).length
  }
}

function sum(weights: readonly Weight[]): Weight {
  return weights.reduce((a, b) => ({
    raw: a.raw + b.raw,
    gzip: a.gzip + b.gzip,
    brotli: a.brotli + b.brotli
  }))
}
