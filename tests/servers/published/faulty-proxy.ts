import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/** What goes wrong between a publisher and a store. */
export type Fault =
  /** The request does not arrive. */
  | 'lost'
  /** The request is done, and its answer does not arrive. */
  | 'unanswered'
  /** Half of the answer arrives. */
  | 'half'
  /** The connection stays, and nothing comes over it. */
  | 'silent'

/**
 * Stands before a server of HTTP until the end of the test. `faultOf` tells what goes wrong with a
 * request; of all others, nothing is changed.
 */
export async function faultyProxy(
  target: string,
  faultOf: (request: IncomingMessage) => Fault | undefined
): Promise<string> {
  const server = createServer((asked, response) => {
    const fault = faultOf(asked)
    if (fault === 'lost') asked.socket.destroy()
    else if (fault === 'silent') asked.resume()
    else pass(target, asked, response, fault)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

function pass(
  target: string,
  asked: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined
): void {
  const { method = 'GET', url = '/', headers } = asked
  const sent = request(new URL(url, target), { method, path: url, headers }, async (answer) => {
    const body = await bodyOf(answer)
    if (body === undefined || fault === 'unanswered') return void asked.socket.destroy()
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    if (fault !== 'half') return void response.end(body)
    response.write(body.subarray(0, body.length / 2))
    setTimeout(() => asked.socket.destroy(), 50)
  })
  sent.once('error', () => asked.socket.destroy())
  asked.pipe(sent)
}

/** The whole body; nothing where the connection breaks off before its end. */
async function bodyOf(answer: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  try {
    for await (const part of answer) parts.push(part)
  } catch {
    return undefined
  }
  return Buffer.concat(parts)
}
