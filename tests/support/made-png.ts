import { crc32 } from 'node:zlib'

/** A PNG of one transparent pixel, with chunks more before its pixels. */
export function madePng(
  { width = 1, height = 1, depth = 8, colour = 6 } = {},
  more: readonly Uint8Array[] = []
): Uint8Array {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const header = Buffer.concat([size, Buffer.of(depth, colour, 0, 0, 0)])
  const pixels = Buffer.from('789c636000020000050001', 'hex')
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    madeChunk('IHDR', header),
    ...more,
    madeChunk('IDAT', pixels),
    madeChunk('IEND')
  ])
}

/** One part of a PNG with its length and checksum. */
export function madeChunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(data.length, 0)
  numbers.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)])
}
