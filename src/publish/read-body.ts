import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { FetchFault } from './fetch-reasons.ts'

/** How each form that is asked for is read. */
const DECODERS = { gzip: promisify(gunzip), br: promisify(brotliDecompress) } as const

type Encoding = keyof typeof DECODERS

/**
 * The content of an answer, unpacked. Fails with a `FetchFault` when it is longer than `most` bytes,
 * packed or not: a few packed bytes can hold billions.
 */
export async function readBody(answer: IncomingMessage, most: number): Promise<Buffer> {
  const packed = await collected(answer, most)
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity') return packed
  if (!isKnown(encoding))
    throw new FetchFault(`the answer is packed as "${encoding}", for which nobody asked`)
  try {
    return await DECODERS[encoding](packed, { maxOutputLength: most })
  } catch (error) {
    if (error instanceof RangeError) throw tooLong(most)
    throw new FetchFault(`the answer says that it is packed as "${encoding}", and is not`)
  }
}

function isKnown(encoding: string): encoding is Encoding {
  return Object.hasOwn(DECODERS, encoding)
}

async function collected(answer: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of answer) {
    length += chunk.length
    if (length > most) throw tooLong(most)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLong = (most: number) => new FetchFault(`the answer is longer than ${most} bytes`)
