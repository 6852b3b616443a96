import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll } from 'vitest'
import type { HostOptions } from '../../src/hosts/host-target.ts'
import { NGINX } from '../../src/hosts/nginx/nginx.ts'
import { siteOfFiles } from '../../src/hosts/site-of-files.ts'
import type { ManifestData } from '../../src/schema/manifest-data.ts'
import { siteOfManifest } from '../support/known-site.ts'
import { freePort, stop } from './server-process.ts'

/** Debian puts the program where only root looks for it. */
const PATH = `${process.env.PATH}:/usr/sbin`

/** Where Debian puts the modules of nginx. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** Why the pages cannot be served here; nothing where they can. On CI that is a failure. */
export function whyNoNginx(): string | undefined {
  if (process.env.CI) return undefined
  const missing = ['nginx', 'openssl'].filter(
    (program) => spawnSync(program, ['-v'], { env: { ...process.env, PATH } }).error !== undefined
  )
  if (!existsSync(BROTLI)) missing.push('libnginx-mod-http-brotli-static')
  return missing.length === 0 ? undefined : `${missing.join(' and ')} not installed`
}

/** A running server. */
export interface Nginx {
  readonly port: number
  /** The file of the certificate, which signs itself. */
  readonly certificate: string
  readonly manifest: ManifestData
}

/**
 * Serves a built site over https for all tests of one file, with the product's own configuration: each
 * tenant at `<id>.localhost`, and one of them at `localhost` too.
 */
export async function startNginx(site: string, main: string): Promise<Nginx> {
  const own = mkdtempSync(join(tmpdir(), 'policy-pages-nginx-'))
  const manifest: ManifestData = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'))
  const [httpPort, httpsPort] = [await freePort(), await freePort()]
  const tls = { certificate: join(own, 'certificate.pem'), key: join(own, 'key.pem') }
  certify(tls, ['localhost', ...manifest.tenants.map(({ id }) => `${id}.localhost`)])
  const known = siteOfManifest(manifest, (id) => `https://${id}.localhost/`)
  writeConfiguration(
    own,
    NGINX.make(siteOfFiles(known, fail), {
      place: { kind: 'folder', pages: site, shared: site },
      out: own,
      languages: false,
      listen: ['127.0.0.1'],
      httpPort,
      httpsPort,
      tls
    } satisfies HostOptions).files
  )
  writeFileSync(join(own, 'hosts.map'), `localhost ${main};\n`, { flag: 'a' })
  const server = await runNginx(own)
  afterAll(async () => {
    await stop(server)
    rmSync(own, { recursive: true, force: true })
  })
  return { port: httpsPort, certificate: tls.certificate, manifest }
}

function fail(problem: object): never {
  throw new Error(JSON.stringify(problem))
}

function writeConfiguration(
  folder: string,
  files: readonly { readonly path: string; readonly content: string }[]
): void {
  for (const { path, content } of files) writeFileSync(join(folder, path), content)
}

/** Runs nginx with the files in a folder, and with nothing outside of it; resolves when it answers. */
export async function runNginx(folder: string): Promise<ChildProcess> {
  const { uid, username } = userInfo()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`
  )
  const main = [
    uid === 0 ? `user ${username};` : '',
    `load_module ${BROTLI};`,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr;`,
    'events {}',
    `http { access_log off; ${temporary.join(' ')} include policy-pages.conf; }`
  ]
  writeFileSync(join(folder, 'test.conf'), main.join('\n'))
  const server = spawn('nginx', ['-c', join(folder, 'test.conf'), '-e', 'stderr'], {
    env: { ...process.env, PATH },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  await untilReady(server, join(folder, 'nginx.pid'))
  return server
}

/** A certificate that signs itself, for these hosts. */
function certify(tls: { certificate: string; key: string }, hosts: readonly string[]): void {
  const names = hosts.map((host) => `DNS:${host}`).join(',')
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'].concat(
      ['-keyout', tls.key, '-out', tls.certificate, '-days', '2'],
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
