import { HEADER_SETS, servedAs } from '../project/headers.ts'
import type { OutputFile } from '../project/output-file.ts'
import { PROBLEM_HEADERS } from './problem-page.ts'

/** What is sent for an address. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly content: string | Uint8Array
  /** The tenant to whom it belongs; the page is reloaded when that is edited. */
  readonly of: string
}

/** What a page in development may do besides: be reloaded. */
const LIVE = "script-src 'self'; connect-src 'self'"

/** A file, with the headers of a published one as far as they make sense on this machine. */
export function fileAnswer({ path, content }: OutputFile, of: string, status = 200): Answer {
  const { contentType, headers } = servedAs(path)
  const set: Record<string, string> = { ...HEADER_SETS[headers] }
  // There is no https here, and every edit is to show.
  delete set['Strict-Transport-Security']
  set['Cache-Control'] = 'no-store'
  set['Content-Type'] = contentType
  if (headers === 'page') set['Content-Security-Policy'] += `; ${LIVE}`
  return { status, headers: set, content, of }
}

/** A page about something that cannot be shown. */
export function problemAnswer(content: string, of: string, status: number): Answer {
  return { status, headers: { ...PROBLEM_HEADERS, 'Cache-Control': 'no-store' }, content, of }
}

/** Another address. */
export function redirect(path: string): Answer {
  const headers = { Location: encodeURI(`/${path}`), 'Cache-Control': 'no-store' }
  return { status: 302, headers, content: '', of: '' }
}
