import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished, vi } from 'vitest'

/** What is answered to a request; nothing where the connection is broken off. */
export interface Answer {
  readonly status: number
  /** The code of S3 in the body. */
  readonly code?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Credentials as the environment holds them. */
export const SECRETS = {
  AWS_ACCESS_KEY_ID: 'AKIATESTSECRETNUMBER',
  AWS_SECRET_ACCESS_KEY: 'the/secret+that=nobody-may-see',
  AWS_SESSION_TOKEN: 'a-token-that-nobody-may-see'
}

/**
 * A service that gives these answers, whatever it is asked, the last one again and again; for what no
 * real store can be brought to say. The environment names it until the end of the test.
 */
export async function answering(
  ...answers: readonly ((request: IncomingMessage) => Answer | undefined)[]
): Promise<{ readonly host: string; readonly asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)]?.(request)
    asked.push(`${request.method} ${request.url}`)
    request.resume()
    request.once('end', () => (answer ? send(response, answer) : request.socket.destroy()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  environment({ AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`, ...SECRETS })
  return { host: `127.0.0.1:${port}`, asked }
}

/** What the environment says of S3 for one test, and nothing else. */
export function environment(values: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env)) if (/^AWS_/.test(name)) vi.stubEnv(name, undefined)
  const own = { AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: '/nowhere', ...values }
  for (const [name, value] of Object.entries(own)) vi.stubEnv(name, value)
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere')
  onTestFinished(() => void vi.unstubAllEnvs())
}

function send(response: ServerResponse, { status, code, headers = {}, body }: Answer): void {
  const secrets = Object.values(SECRETS).join(' ')
  const xml = `<Error><Code>${code}</Code><Message>You sent ${secrets}</Message></Error>`
  response.writeHead(status, headers).end(body ?? (code === undefined ? '' : xml))
}
