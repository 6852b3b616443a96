import { createHash } from 'node:crypto'
import type { Page } from './page.ts'

/** What many pages say, in a few characters that are computed once. */
const shared = new WeakMap<object, string>()

/** Notes that many pages will say this, so that it is read only once. */
export function shareHash<Part extends object>(part: Part): Part {
  shared.set(part, `#${sha256(sayingOf(part)).digest('base64url').slice(0, 24)}`)
  return part
}

/** What tells where a page stands, or is the same on all pages of a language, and not what it says. */
const PLACE: ReadonlySet<string> = new Set<keyof Page>([
  'tenant',
  'locale',
  'policy',
  'path',
  'top',
  'canonicalUrl',
  'alternates',
  'languages',
  'strings',
  'data',
  'contentHash'
])

/**
 * The hash of everything that a page says to readers, in the frame of its language too, and what it
 * says to programs. Where it stands, and the ways from there to others, are not part of it.
 */
export function contentHash(page: Page, frame: object, facts: object | null): string {
  let saying = textOf('frame', frame) + textOf('facts', facts)
  for (const key in page) if (!PLACE.has(key)) saying += textOf(key, page[key as keyof Page])
  return `sha256-${sha256(saying).digest('hex')}`
}

/**
 * All texts in a value, each with its key and its length, so that two values never read the same.
 * What is absent says nothing, and neither does the way to another page. Put together with `+`, which
 * leaves the texts in the pieces that tenants share.
 */
function sayingOf(value: object): string {
  const known = shared.get(value)
  if (known !== undefined) return known
  let saying = ''
  if (Array.isArray(value)) for (const item of value) saying += textOf('', item)
  else for (const key in value) saying += textOf(key, value[key as keyof typeof value])
  return saying
}

function textOf(key: string, value: unknown): string {
  if (typeof value === 'string')
    return key === 'href' && !isAbsolute(value) ? '' : `${key}=${value.length}:${value}`
  return typeof value === 'object' && value !== null ? `${key}{${sayingOf(value)}}` : ''
}

function isAbsolute(href: string): boolean {
  return /^[a-z]+:/.test(href)
}

function sha256(text: string) {
  return createHash('sha256').update(text)
}
