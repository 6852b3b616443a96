import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { type HostManifest, nginxConfig } from './nginx-config.ts'
import { freePort, stop } from './server-process.ts'

/** Debian puts the program where only root looks for it. */
const PATH = `${process.env.PATH}:/usr/sbin`

/** Why the pages cannot be served here; nothing where they can. On CI that is a failure. */
export function whyNoNginx(): string | undefined {
  if (process.env.CI) return undefined
  const missing = ['nginx', 'openssl'].filter(
    (program) => spawnSync(program, ['-v'], { env: { ...process.env, PATH } }).error !== undefined
  )
  return missing.length === 0 ? undefined : `${missing.join(' and ')} not installed`
}

/** A running server. */
export interface Nginx {
  readonly port: number
  /** The file of the certificate, which signs itself. */
  readonly certificate: string
  readonly manifest: HostManifest
}

/** Serves a built site over https, for all tests of one file. */
export async function startNginx(site: string, main: string): Promise<Nginx> {
  const own = mkdtempSync(join(tmpdir(), 'policy-pages-nginx-'))
  const manifest: HostManifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'))
  const certificate = join(own, 'certificate.pem')
  certify(own, certificate, manifest)
  const port = await freePort()
  const { uid, username } = userInfo()
  const user = uid === 0 ? username : undefined
  const config = join(own, 'nginx.conf')
  writeFileSync(config, nginxConfig(manifest, { site, own, port, user, main }))
  const server = spawn('nginx', ['-c', config, '-p', own, '-e', 'stderr'], {
    env: { ...process.env, PATH },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  afterAll(async () => {
    await stop(server)
    rmSync(own, { recursive: true, force: true })
  })
  await untilReady(server, join(own, 'nginx.pid'))
  return { port, certificate, manifest }
}

/** A certificate for `localhost` and the host of each tenant under it. */
function certify(own: string, certificate: string, { tenants }: HostManifest): void {
  const hosts = ['localhost', ...tenants.map(({ id }) => `${id}.localhost`)]
  const names = hosts.map((host) => `DNS:${host}`).join(',')
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'].concat(
      ['-keyout', join(own, 'key.pem'), '-out', certificate, '-days', '2'],
      ['-subj', '/CN=localhost', '-addext', `subjectAltName=${names}`]
    ),
    { stdio: 'ignore' }
  )
}

async function untilReady(server: ChildProcess, pidFile: string): Promise<void> {
  let said = ''
  server.stderr?.on('data', (data) => {
    said += data
  })
  for (let waited = 0; waited < 100; waited++) {
    if (server.exitCode !== null) break
    if (spawnSync('test', ['-s', pidFile]).status === 0) return
    await setTimeout(100)
  }
  throw new Error(`nginx does not run: ${said}`)
}
