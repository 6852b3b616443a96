import { type Place, wholeFile } from '../diagnostics/place.ts'
import type { Origin } from '../tenants/cookie-record.ts'
import type { HtmlSpot } from '../text/html.ts'
import type { YamlDocument } from '../text/yaml.ts'
import type { Path } from '../text/yaml-places.ts'

/** What would have to change: a key or a value of a file, or the file as a whole. */
export type At =
  | { readonly document: YamlDocument; readonly path: Path; readonly part: 'key' | 'value' }
  | { readonly file: string }
  | Place
  | InPage

/**
 * A place in a built page. The same fault on several pages is one finding, at the first of them: it
 * is the template that would have to change.
 */
export interface InPage {
  readonly page: Place
  /** Said besides the place, such as a size. */
  readonly note: string | undefined
}

/** The key that ends a path. */
export function atKey(document: YamlDocument, ...path: Path): At {
  return { document, path, part: 'key' }
}

/** The value at a path. */
export function atValue(document: YamlDocument, ...path: Path): At {
  return { document, path, part: 'value' }
}

/** A field of a cookie where it is said. A provider stands at the top of its service's file. */
export function atField({ kind, document, path }: Origin, field: string): At {
  const ofProvider = kind === 'catalog' ? PROVIDER_KEYS[field] : undefined
  return ofProvider === undefined
    ? atKey(document, ...path, field)
    : atValue(document, 'provider', ofProvider)
}

const PROVIDER_KEYS: Readonly<Record<string, string>> = {
  provider: 'name',
  providerUrl: 'privacyUrl',
  providerCountry: 'country',
  providerRole: 'role'
}

/** Something in a file of the output; without a spot, the file as a whole. */
export function atSpot(
  path: string,
  text: string,
  spot: HtmlSpot | undefined,
  note?: string
): InPage {
  if (spot === undefined) return { page: wholeFile(path), note }
  const lineText = text.split('\n', spot.line)[spot.line - 1] ?? ''
  return { page: { file: path, ...spot, lineText }, note }
}

/** Tells two of them apart, without looking for the place in the text. */
export function keyOfAt(at: At): string {
  if ('page' in at) return ''
  if ('line' in at) return `${at.file}\n${at.line}:${at.column}`
  return 'file' in at ? at.file : `${at.document.file.path}\n${at.part} ${at.path.join('\n')}`
}

/** The place. Finding it parses the file again: only for what a person will read. */
export function placeOfAt(at: At): Place {
  if ('page' in at) return at.page
  if ('line' in at) return at
  if ('file' in at) return wholeFile(at.file)
  return at.part === 'key' ? at.document.placeOfKey(at.path) : at.document.placeOfValue(at.path)
}
