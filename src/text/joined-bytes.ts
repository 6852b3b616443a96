/** Where files are put together, one at a time; it grows to the largest of them. */
let room = Buffer.allocUnsafe(2 ** 18)

/** The most bytes that UTF-8 takes for a unit of a string. */
const MOST = 3

/**
 * Texts and bytes, one after the other, as bytes of UTF-8. Bytes are copied, which takes a tenth of the
 * time of turning the same text into bytes again.
 */
export function joinedBytes(parts: Iterable<string | Uint8Array>): Buffer {
  let length = 0
  for (const part of parts) {
    const isText = typeof part === 'string'
    const most = length + part.length * (isText ? MOST : 1)
    if (most > room.length) room = Buffer.concat([room], 2 * most)
    if (isText) length += room.write(part, length)
    else {
      room.set(part, length)
      length += part.length
    }
  }
  return Buffer.from(room.subarray(0, length))
}
