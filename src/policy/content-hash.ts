import crypto from 'node:crypto'
import type { Page, PageSection } from './page.ts'

/** What parts of many pages say, put together once: a long saying counts with its hash. */
const shared = new WeakMap<object, string>()

/** Notes that many pages will hold this part, so that it is read only once. */
export function readOnce<Part extends object>(part: Part): Part {
  shared.set(part, shortSayingOf(part))
  return part
}

/** Notes the same of a section without tables. */
export function hashOnce(section: PageSection): PageSection {
  if (section.tables === null) readOnce(section)
  return section
}

/** Whether many pages hold this part: whatever is made of it alone needs to be made only once. */
export function isShared(part: object): boolean {
  return shared.has(part)
}

/** What tells where a page stands, or is read by itself. */
const PLACE: ReadonlySet<string> = new Set<keyof Page>([
  'tenant',
  'locale',
  'policy',
  'path',
  'top',
  'canonicalUrl',
  'alternates',
  'openGraph',
  'sections',
  'languages',
  'strings',
  'pdf',
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
  for (const section of page.sections) saying += `{${shortSayingOf(section)}}`
  return hashOf(saying)
}

/** From this length on, what a part says counts with its hash. */
const LONG = 200

/**
 * What a part says, or the hash of that where it is long: so of what many pages share, little is hashed
 * again for each. Whether a part is shared makes no difference.
 */
function shortSayingOf(part: object): string {
  const known = shared.get(part)
  if (known !== undefined) return known
  const saying = sayingOf(part)
  return saying.length > LONG ? hashOf(saying) : saying
}

/** The hash of all texts in a value. */
export function hashOfTexts(value: object): string {
  return hashOf(sayingOf(value))
}

/**
 * All texts in a value, each with its key and its length, so that two values never read the same.
 * What is absent says nothing, and neither does the way to another page.
 */
function sayingOf(value: object): string {
  let saying = ''
  if (Array.isArray(value)) for (const item of value) saying += textOf('', item)
  else for (const key in value) saying += textOf(key, value[key as keyof typeof value])
  return saying
}

/** Ways from the page to other files. */
const LINKS: ReadonlySet<string> = new Set(['href', 'styleSheet', 'path', 'darkPath'])

function textOf(key: string, value: unknown): string {
  if (typeof value === 'string')
    return LINKS.has(key) && !isAbsolute(value) ? '' : `${key}=${value.length}:${value}`
  return typeof value === 'object' && value !== null ? `${key}{${shortSayingOf(value)}}` : ''
}

function isAbsolute(href: string): boolean {
  return /^[a-z]+:/.test(href)
}

function hashOf(text: string): string {
  return `sha256-${hexOf(text)}`
}

/** Newer versions of Node do it in one call, which takes half the time. */
const hexOf: (text: string) => string =
  typeof crypto.hash === 'function'
    ? (text) => crypto.hash('sha256', text, 'hex')
    : (text) => crypto.createHash('sha256').update(text).digest('hex')
