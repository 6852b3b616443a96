import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { textOf } from '../text/text-of.ts'
import type { Answer } from './answer.ts'
import { CHANGES, type LivePages, SCRIPT, SCRIPT_TEXT } from './live-pages.ts'
import type { AnswerFor } from './site-answers.ts'

/** Only this machine can ask. */
const HOST = '127.0.0.1'

/** What a server needs. */
export interface Serving {
  readonly port: number
  readonly answerFor: AnswerFor
  readonly live: LivePages
  /** Is told of a fault of this program. */
  readonly failed: (error: unknown) => void
}

/** A server that listens. */
export interface HttpServer {
  readonly port: number
  /** Whether somebody waits for an answer. */
  isBusy(): boolean
  close(): Promise<void>
}

/** Starts to listen. Rejects with the error of the operating system where the port cannot be had. */
export function listen({ port, answerFor, live, failed }: Serving): Promise<HttpServer> {
  let waiting = 0
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const address = new URL(`http://${HOST}${request.url ?? '/'}`)
    const path = decoded(address.pathname.slice(1))
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    if (path === CHANGES) return live.listen(address, response)
    if (path === SCRIPT)
      return void response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(SCRIPT_TEXT)
    if (path === undefined) return void response.writeHead(400).end()
    send(await answerFor(path), live, response)
  }
  const server = createServer((request, response) => {
    waiting++
    handle(request, response)
      .catch((error: unknown) => {
        failed(error)
        if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
        response.end('This is a fault of the program; the terminal says more.\n')
      })
      .finally(() => waiting--)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      const bound = server.address()
      resolve({
        port: typeof bound === 'object' && bound !== null ? bound.port : port,
        isBusy: () => waiting > 0,
        close: () => close(server, live)
      })
    })
  })
}

/** A page with the script that reloads it, or another file as it is. */
function send({ status, headers, content, of }: Answer, live: LivePages, response: ServerResponse) {
  const isPage = headers['Content-Type']?.startsWith('text/html') ?? false
  const body = isPage ? live.withScript(textOf(content), of) : content
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body)
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function close(server: Server, live: LivePages): Promise<void> {
  live.close()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
