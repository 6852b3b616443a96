/** How many bytes are asked of the system at once: each file for itself would take longer than filling it. */
const BLOCK = 2 ** 20

/** The most bytes that UTF-8 takes for a unit of a string. */
const MOST = 3

/** What is left of the last block. */
let room = Buffer.alloc(0)

/**
 * Texts and bytes, one after the other, as bytes of UTF-8. Bytes are copied, which takes a tenth of the
 * time of turning the same text into bytes again. Who keeps the answer for long keeps a copy: it is part
 * of a block that several have.
 */
export function joinedBytes(parts: readonly (string | Uint8Array)[]): Buffer {
  const most = parts.reduce((sum, part) => sum + part.length * mostOf(part), 0)
  if (most > room.length) room = Buffer.allocUnsafeSlow(Math.max(most, BLOCK))
  let length = 0
  for (const part of parts) {
    if (typeof part === 'string') length += room.write(part, length)
    else {
      room.set(part, length)
      length += part.length
    }
  }
  const bytes = room.subarray(0, length)
  room = room.subarray(length)
  return bytes
}

function mostOf(part: string | Uint8Array): number {
  return typeof part === 'string' ? MOST : 1
}
