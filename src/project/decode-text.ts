/** Largest text file that is read, in bytes: about 100 times a long tenant file. */
export const MAX_BYTES = 1_000_000

/** The text of UTF-8 bytes without a byte order mark; for other bytes, the offset of the first bad one. */
export function decodeText(bytes: Uint8Array): { text: string } | { badByte: number } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return { badByte: firstBadByte(bytes) }
  }
}

/** Halves the stretch that holds the first bad byte, then goes back to where its character starts. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (canDecode(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  while (!canDecode(bytes.subarray(0, good), false)) good--
  return good + 1
}

/** Whether bytes are UTF-8; in a stream the last character need not be complete. */
function canDecode(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return false
  }
}
