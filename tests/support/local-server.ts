import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A certificate that signs itself, and the file that it is in. */
interface Certificate {
  readonly key: string
  readonly cert: string
  readonly file: string
}

/** Makes a certificate for some hosts, for all tests of one file. */
export function certificateFor(...hosts: readonly string[]): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'policy-pages-tls-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'certificate.pem')
  const names = hosts.map((host) => `DNS:${host}`).join(',')
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'].concat(
      ['-keyout', join(folder, 'key.pem'), '-out', file, '-days', '2'],
      ['-subj', '/CN=policy-pages', '-addext', `subjectAltName=${names}`]
    ),
    { stdio: 'ignore' }
  )
  return {
    key: readFileSync(join(folder, 'key.pem'), 'utf8'),
    cert: readFileSync(file, 'utf8'),
    file
  }
}

/** Starts a server on this machine, for all tests of one file; with https where there is a certificate. */
export async function startServer(
  listener: RequestListener,
  certificate?: Certificate
): Promise<number> {
  const server: Server =
    certificate === undefined ? createServer(listener) : createSecureServer(certificate, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
