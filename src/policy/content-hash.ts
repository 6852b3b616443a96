import { createHash } from 'node:crypto'
import type { Page, PageSection } from './page.ts'

/** What parts of many pages say, put together once. */
const shared = new WeakMap<object, string>()

/** Notes that many pages will hold this part, so that it is read only once. */
export function readOnce<Part extends object>(part: Part): Part {
  shared.set(part, Buffer.from(sayingOf(part)).toString())
  return part
}

/** Notes the same of a section; one without tables counts with its hash, which is shorter. */
export function hashOnce(section: PageSection): PageSection {
  if (section.tables === null) shared.set(section, hashOf(sayingOf(section)))
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
  for (const section of page.sections)
    saying += section.tables === null ? hashOfSection(section) : `{${sayingOf(section)}}`
  return hashOf(saying)
}

function hashOfSection(section: PageSection): string {
  return shared.get(section) ?? hashOf(sayingOf(section))
}

/** The hash of all texts in a value. */
export function hashOfTexts(value: object): string {
  return hashOf(sayingOf(value))
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

/** Ways from the page to other files. */
const LINKS: ReadonlySet<string> = new Set(['href', 'styleSheet', 'path', 'darkPath'])

function textOf(key: string, value: unknown): string {
  if (typeof value === 'string')
    return LINKS.has(key) && !isAbsolute(value) ? '' : `${key}=${value.length}:${value}`
  return typeof value === 'object' && value !== null ? `${key}{${sayingOf(value)}}` : ''
}

function isAbsolute(href: string): boolean {
  return /^[a-z]+:/.test(href)
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex')}`
}
