import { expect, test } from 'vitest'
import { readLogo } from '../../src/brand/read-logo.ts'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { madeChunk, madePng } from '../support/made-png.ts'

/** What becomes of a logo.png: its bytes, or what is said about it. */
function published(bytes: Uint8Array): Uint8Array | string[] {
  const { found, report } = collectDiagnostics()
  const logo = readLogo({ path: 'tenants/acme/logo.png', text: '', bytes }, report)
  if (logo === undefined || found.length > 0) return found.map(({ message }) => message)
  return Uint8Array.from(Buffer.from(logo.content))
}

const text = (words: string) => Buffer.from(words, 'latin1')
const damaged = (why: string) => [`The file is not a whole PNG: ${why}.`]
const PALETTE = madeChunk('PLTE', Uint8Array.of(0, 0, 0))
const HEADER_END = 33

test('a plain PNG is published as it is', () => {
  expect(published(madePng())).toEqual(Uint8Array.from(madePng()))
})

test.for(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'pHYs', 'abCd'])(
  'its part %s is left out',
  (type) => {
    expect(published(madePng({}, [madeChunk(type, text('Author'))]))).toEqual(
      Uint8Array.from(madePng())
    )
  }
)

test.for(['gAMA', 'cHRM', 'sRGB', 'sBIT', 'tRNS'])('its part %s stays', (type) => {
  const bytes = madePng({}, [madeChunk(type, text('\0'))])

  expect(published(bytes)).toEqual(Uint8Array.from(bytes))
})

test.for([
  ['it is cut off', madePng().subarray(0, -1)],
  ['it is cut off', madePng().subarray(0, -12)],
  ['it is cut off', madePng().subarray(0, HEADER_END + 20)],
  ['something follows after its end', Buffer.concat([madePng(), text('<script>')])],
  ['the checksum of its part IHDR is wrong', madePng().with(20, 9)],
  ['it does not begin with one header', madePng({}, [madeChunk('IHDR', Buffer.alloc(13))])],
  ['its header says what no picture can be', madePng({ width: 0 })],
  ['its header says what no picture can be', madePng({ depth: 3 })],
  ['its header says what no picture can be', madePng({ colour: 5 })],
  ['nobody knows its part CgBI', madePng({}, [madeChunk('CgBI')])],
  ['its part gAMA comes twice', madePng({}, [madeChunk('gAMA'), madeChunk('gAMA')])],
  ['its pixels are not in one piece', madePng({}, [madeChunk('IDAT'), madeChunk('tIME')])],
  ['its list of colours is wrong', madePng({ colour: 3 })],
  ['its list of colours is wrong', madePng({ colour: 0 }, [PALETTE])],
  ['its list of colours is wrong', madePng({ colour: 3 }, [madeChunk('PLTE', text('ab'))])],
  ['it holds bytes that are no part of a picture', madePng({}, [madeChunk('\0\0\0\0')])]
] as const)('a PNG is refused: %s', ([why, bytes]) => {
  expect(published(bytes)).toEqual(damaged(why))
})

test('a picture with a palette is published', () => {
  expect(published(madePng({ colour: 3 }, [PALETTE]))).toBeInstanceOf(Uint8Array)
})

test.for(['acTL', 'fcTL', 'fdAT'])('a PNG with the part %s moves, and is refused', (type) => {
  expect(published(madePng({}, [madeChunk(type)]))).toEqual([
    'The logo moves, and readers cannot stop it.'
  ])
})

test('each side may have 2,000 pixels', () => {
  expect(published(madePng({ width: 2000, height: 2000 }))).toBeInstanceOf(Uint8Array)
  expect(published(madePng({ height: 2001 }))).toEqual([
    'The logo has 1 by 2001 pixels; each side may have 2000.'
  ])
})

test('a PNG may have 100,000 bytes', () => {
  const large = madePng({}, [madeChunk('tEXt', Buffer.alloc(100_000))])

  expect(published(large)).toEqual([
    `The logo has ${large.length} bytes; at most 100000 are published.`
  ])
})

test.for([
  ['', 'an empty file'],
  ['<svg/>', 'an SVG'],
  ['\xff\xd8\xff', 'a JPEG'],
  ['GIF89a', 'a GIF'],
  ['RIFF\0\0\0\0WEBPVP8', 'a WebP'],
  ['\0\0\0\x20ftypavif', 'an AVIF'],
  ['\x1f\x8b\x08', 'a compressed file'],
  ['\x89PNG\n', 'a PNG'],
  ['hello', 'something else']
])('a file that is no PNG is told what it is: %j', ([start = '', found]) => {
  expect(published(text(start))).toEqual([
    `The file is not what the ending of its name says: it is ${found}.`
  ])
})
