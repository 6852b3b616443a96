import type { Report } from '../../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../../diagnostics/place.ts'
import type { Problem } from '../../diagnostics/problem.ts'
import type { Logo } from '../logo.ts'
import { type Chunk, readChunks, SIGNATURE } from './chunks.ts'

/** The largest picture that is read, in bytes. */
const MAX_BYTES = 100_000

/** The longest side, in pixels: a logo is shown at a fraction of it. */
const MAX_SIDE = 2_000

/** The parts that make the picture. All others, such as texts, places and previews, are left out. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'IDAT', 'IEND']

/** The parts of a picture that moves. */
const MOVING = ['acTL', 'fcTL', 'fdAT']

/** The bit depths of each type of colour. https://www.w3.org/TR/png-3/#table111 */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16]
}

/** Reads a PNG and writes it anew, with what a logo needs only. */
export function readPng({ path }: SourceFile, bytes: Uint8Array, report: Report): Logo | undefined {
  const refuse = (problem: Problem) => void report(wholeFile(path), problem)
  if (bytes.length > MAX_BYTES)
    return refuse({ code: 'logo-too-large', size: bytes.length, limit: MAX_BYTES })
  const chunks = readChunks(bytes)
  if (typeof chunks === 'string') return refuse({ code: 'png-damaged', why: chunks })
  const why = whyDamaged(chunks)
  if (why !== undefined) return refuse({ code: 'png-damaged', why })
  if (chunks.some(({ type }) => MOVING.includes(type))) return refuse({ code: 'png-animated' })
  const { width, height } = headerOf(chunks)
  if (width > MAX_SIDE || height > MAX_SIDE)
    return refuse({ code: 'png-too-many-pixels', width, height, limit: MAX_SIDE })
  const kept = chunks.filter(({ type }) => KEPT.includes(type))
  const parts = [SIGNATURE, ...kept.map((chunk) => chunk.bytes)]
  return {
    ending: 'png',
    width,
    height,
    content: Uint8Array.from(parts.flatMap((one) => [...one]))
  }
}

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  /** The methods of compression and of filters, of which there is one each. */
  readonly methods: readonly number[]
  readonly interlace: number
}

function headerOf([first]: readonly Chunk[]): Header {
  const data = first?.data ?? new Uint8Array()
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [depth = 0, colour = 0, compression = 0, filter = 0, interlace = 0] = data.subarray(8)
  const methods = [compression, filter]
  return { width: view.getUint32(0), height: view.getUint32(4), depth, colour, methods, interlace }
}

/** What is wrong with the order and the kinds of the parts, as a part of a sentence. */
function whyDamaged(chunks: readonly Chunk[]): string | undefined {
  const types = chunks.map(({ type }) => type)
  const count = (type: string) => types.filter((one) => one === type).length
  if (types[0] !== 'IHDR' || count('IHDR') > 1 || chunks[0]?.data.length !== 13)
    return 'it does not begin with one header'
  if (types.at(-1) !== 'IEND' || chunks.at(-1)?.data.length !== 0) return 'it is cut off'
  const { width, height, depth, colour, methods, interlace } = headerOf(chunks)
  const isKnown = methods.every((method) => method === 0) && interlace <= 1
  if (width === 0 || height === 0 || !isKnown || !DEPTHS[colour]?.includes(depth))
    return 'its header says what no picture can be'
  const foreign = types.find((type) => /^[A-Z]/.test(type) && !KEPT.includes(type))
  if (foreign !== undefined) return `nobody knows its part ${foreign}`
  const repeated = KEPT.find((type) => type !== 'IDAT' && count(type) > 1)
  if (repeated !== undefined) return `its part ${repeated} comes twice`
  if (types.lastIndexOf('IDAT') - types.indexOf('IDAT') !== count('IDAT') - 1 || !count('IDAT'))
    return 'its pixels are not in one piece'
  return whyNoPalette(chunks, colour)
}

/** https://www.w3.org/TR/png-3/#11PLTE */
function whyNoPalette(chunks: readonly Chunk[], colour: number): string | undefined {
  const at = chunks.findIndex(({ type }) => type === 'PLTE')
  const size = chunks[at]?.data.length ?? 0
  const isRight = size % 3 === 0 && size <= 768 && (at === -1 || size > 0)
  const isNeeded = colour === 3
  const isForbidden = colour === 0 || colour === 4
  const isLate = at > chunks.findIndex(({ type }) => type === 'IDAT')
  if (!isRight || isLate || (isNeeded && at === -1) || (isForbidden && at !== -1))
    return 'its list of colours is wrong'
  return undefined
}
