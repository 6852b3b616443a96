import { sha256 } from '../../project/sha256.ts'
import { type Answer, BROWSERS, type NoAnswer } from '../safe-fetch.ts'
import type { ExpectedFile } from './expected-file.ts'

/** What an answer was, without its content. */
export interface AnswerFacts extends Omit<Answer, 'body'> {
  readonly sha256: string
}

/** One way in which an answer is not that of the release. */
export type Fault =
  | { readonly is: 'unreachable'; readonly reason: string }
  | { readonly is: 'redirect'; readonly status: number; readonly to: string }
  | { readonly is: 'status'; readonly status: number; readonly wanted: number }
  | { readonly is: 'content' }
  | { readonly is: 'cookie' }
  | { readonly is: 'insecure'; readonly how: string; readonly to?: string }
  | {
      readonly is: 'header'
      readonly name: string
      readonly sent: string | undefined
      readonly wanted: string
    }

/** A fault, and where. */
export interface PlacedFault {
  readonly address: string
  readonly fault: Fault
}

/** A file that was fetched. */
export interface SeenFile {
  readonly file: ExpectedFile
  /** The Accept-Encoding with which it was asked for. */
  readonly form: string
  readonly answer: AnswerFacts | NoAnswer
}

export function factsOf({ body, ...answer }: Answer): AnswerFacts {
  return { ...answer, sha256: sha256(body) }
}

/** Every way in which an answer is not that of the release; where it is another page, only that. */
export function faultsOf(expected: ExpectedFile, answer: AnswerFacts): readonly Fault[] {
  const { status, headers } = answer
  const to = headers.location
  if (status >= 300 && status < 400 && to !== undefined) return [{ is: 'redirect', status, to }]
  if (status !== expected.status) return [{ is: 'status', status, wanted: expected.status }]
  const wanted = { 'Content-Type': expected.contentType, ...expected.headers }
  const differing = Object.entries(wanted).flatMap(([name, value]): readonly Fault[] => {
    const sent = headers[name.toLowerCase()]?.toString()
    return isSame(name, sent, value) ? [] : [{ is: 'header', name, sent, wanted: value }]
  })
  return [...(answer.sha256 === expected.sha256 ? [] : [{ is: 'content' } as const]), ...differing]
}

/** The faults of a file that was fetched, each with its address. */
export function placedFaults({ file, form, answer }: SeenFile): readonly PlacedFault[] {
  const address = form === BROWSERS ? file.address : `${file.address} (as ${form})`
  if ('reason' in answer) return [{ address, fault: { is: 'unreachable', reason: answer.reason } }]
  const faults = faultsOf(file, answer)
  const all = answer.headers['set-cookie'] ? [...faults, { is: 'cookie' } as const] : faults
  return all.map((fault) => ({ address, fault }))
}

/** A type means the same however it is spaced and whichever letters are large. */
function isSame(name: string, sent: string | undefined, wanted: string): boolean {
  if (sent === wanted || name !== 'Content-Type') return sent === wanted
  return plain(sent ?? '') === plain(wanted)
}

const plain = (type: string) => type.replace(/\s+/g, '').toLowerCase()
