import { checksumOf } from './checksum.ts'

/** The first eight bytes of every PNG. https://www.w3.org/TR/png-3/ */
export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** One part of a PNG. */
export interface Chunk {
  /** Four letters: a capital first one means that the picture cannot be shown without it. */
  readonly type: string
  readonly data: Uint8Array
  /** With its length, type and checksum. */
  readonly bytes: Uint8Array
}

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** The chunks of a PNG in their order; or why they cannot be told, as a part of a sentence. */
export function readChunks(bytes: Uint8Array): readonly Chunk[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let start = SIGNATURE.length; start < bytes.length; ) {
    if (start + 12 > bytes.length) return 'it is cut off'
    const length = view.getUint32(start)
    const end = start + 12 + length
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8))
    if (!/^[A-Za-z]{4}$/.test(type)) return 'it holds bytes that are no part of a picture'
    if (end > bytes.length) return 'it is cut off'
    if (view.getUint32(end - 4) !== checksumOf(bytes.subarray(start + 4, end - 4)))
      return `the checksum of its part ${type} is wrong`
    const data = bytes.subarray(start + 8, end - 4)
    chunks.push({ type, data, bytes: bytes.subarray(start, end) })
    start = end
    if (type === 'IEND' && start < bytes.length) return 'something follows after its end'
  }
  return chunks
}
