import { readFileSync } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { HEADER_SETS, servedAs } from '../../src/project/headers.ts'

/** What is done to an answer before it is sent; gives whether it was sent by that. */
export type Spoil = (path: string, response: ServerResponse, host: string) => boolean | undefined

/**
 * A web front for what was published to a folder: each host shows the folder of its tenant in the
 * release that is linked. `spoil` makes it a bad one.
 */
export function localFront(root: string, spoil: () => Spoil | undefined): RequestListener {
  return ({ url = '/', headers: { host = '' } }, response) => {
    const tenant = host.replace('.test', '')
    const page = url.endsWith('/') ? `${url}index.html` : url
    const isShared = page.startsWith('/_')
    const found = read(join(root, isShared ? 'current' : `current/${tenant}`, page))
    const path = found === undefined ? '/404.html' : page
    const body = found ?? read(join(root, 'current', tenant, path)) ?? Buffer.from('none')
    const { contentType, headers } = servedAs(path.slice(1))
    response.statusCode = found === undefined ? 404 : 200
    response.setHeader('content-type', contentType)
    for (const [name, value] of Object.entries(HEADER_SETS[headers]))
      response.setHeader(name, value)
    if (spoil()?.(url, response, host) === true) return
    response.setHeader('content-encoding', 'br')
    response.end(brotliCompressSync(body))
  }
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
