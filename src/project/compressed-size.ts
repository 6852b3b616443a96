import { brotliCompressSync, constants } from 'node:zlib'

/** A tenth of the time of the best quality, and a few per cent larger. */
const QUICK = 5

/**
 * How many bytes are sent when a text is compressed with Brotli, as well as it can. Where a quick try
 * is already small enough, its size is given: it is the best quality that takes long.
 */
export function compressedSizeOf(text: string, enough: number): number {
  const quick = sizeAt(text, QUICK)
  return quick <= enough ? quick : sizeAt(text, constants.BROTLI_MAX_QUALITY)
}

function sizeAt(text: string, quality: number): number {
  const bytes = Buffer.from(text)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
  }
  return brotliCompressSync(bytes, { params }).length
}
