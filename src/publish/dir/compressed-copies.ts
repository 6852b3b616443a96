import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { ASSETS, TREES } from '../../release/layout.ts'

/** The endings of compressed copies, as servers look for them beside a file. */
export const COPIES = ['.br', '.gz'] as const

/** A page changes with every release; an asset stays, and is read with every page. */
const PAGE_QUALITY = 9
const ASSET_QUALITY = constants.BROTLI_MAX_QUALITY

/**
 * How far back a text is looked at, in bits. Of what fits into this, more would find nothing, but cost
 * thirty times as much: from 17 on, Brotli clears some megabytes for each text.
 */
const SHORT_WINDOW = 16

const TEXT = /^(?:text\/|application\/(?:json|xml)|image\/svg\+xml)/

/** Less than this fits into one packet anyhow. In bytes. */
const LEAST = 256

/** Whether files of a type have compressed copies: PDFs and PNG pictures are compressed in themselves. */
export function isCompressible(contentType: string): boolean {
  return TEXT.test(contentType)
}

/** The compressed copies of what an object holds, by their endings: none where that saves nothing. */
export async function compressedCopies(
  key: string,
  body: Buffer,
  contentType: string
): Promise<ReadonlyMap<string, Buffer>> {
  const isServed = key.startsWith(TREES) || key.startsWith(ASSETS)
  if (!isServed || !isCompressible(contentType) || body.length < LEAST) return new Map()
  const quality = key.startsWith(ASSETS) ? ASSET_QUALITY : PAGE_QUALITY
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    ...(body.length < 2 ** SHORT_WINDOW ? { [constants.BROTLI_PARAM_LGWIN]: SHORT_WINDOW } : {})
  }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(body, { params }),
    promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION })
  ])
  const copies = [
    ['.br', br],
    ['.gz', gz]
  ] as const
  return new Map(copies.filter(([, copy]) => copy.length < body.length))
}
