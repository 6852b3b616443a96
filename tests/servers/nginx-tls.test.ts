import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { afterAll, describe, expect, test } from 'vitest'
import { NGINX } from '../../src/hosts/nginx/nginx.ts'
import { madeFolder } from './fronts/made-folder.ts'
import { configure } from './fronts/run-front.ts'
import { certify, tlsFacts } from './fronts/tls-facts.ts'
import { runNginx, whyNoNginx } from './nginx.ts'
import { freePort, stop } from './server-process.ts'

const reason = whyNoNginx()

if (reason === undefined) {
  const ports = await startAt('{host}.pem', (out) => {
    for (const name of ['acme', 'bare', 'nobody']) {
      const host = `${name}.example.org`
      certify(join(out, `${host}.pem`), join(out, `${host}.key.pem`), host)
    }
  })
  describe('nginx with a certificate for each host', () => {
    tlsFacts(ports)

    test.for(['acme', 'bare'])('%s has its own certificate', async (name) => {
      expect(await nameAt(ports.https, `${name}.example.org`)).toBe(`${name}.example.org`)
    })

    test('a name that is no host has none, and leads to no other file', async () => {
      expect(await nameAt(ports.https, '../acme.example.org')).toMatch(/alert|disconnected|reset/i)
    })
  })
}

test.runIf(reason !== undefined)(`nginx serves nothing here: ${reason}`, () => {
  expect(process.env.CI).toBeUndefined()
})

async function startAt(certificate: string, prepare: (out: string) => void) {
  const { root, site } = madeFolder()
  const out = mkdtempSync(join(tmpdir(), 'policy-pages-nginx-'))
  prepare(out)
  const https = await freePort()
  const place = { kind: 'folder', pages: `${root}/current`, shared: root } as const
  const { port } = await configure(NGINX, site, place, out, {
    httpsPort: https,
    tls: { certificate: join(out, certificate), key: join(out, '{host}.key.pem') }
  })
  const server = await runNginx(out)
  afterAll(async () => {
    await stop(server)
    rmSync(out, { recursive: true, force: true })
  })
  return { http: port, https }
}

/** Whose certificate is shown to who asks for a host; or why there is none. */
function nameAt(port: number, servername: string): Promise<string> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, servername, rejectUnauthorized: false }
    const socket = connect(options, () => {
      resolve(String(socket.getPeerCertificate().subject.CN))
      socket.destroy()
    })
    socket.on('error', ({ message }) => resolve(message))
  })
}
