import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ROOT } from '../../support/project-files.ts'
import { freePort } from '../server-process.ts'

const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')

/** What an address answers. */
interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** A worker that runs here, with the platform's own runtime. */
export interface Worker {
  /** Runs a command of wrangler on the data of this worker, such as `r2 object put`. */
  run(...args: readonly string[]): void
  ask(
    url: string,
    options?: { method?: string; headers?: Readonly<Record<string, string>> }
  ): Promise<Answer>
  stop(): Promise<void>
}

/**
 * Runs the worker of a configuration without the internet. It answers at every host, since the routes
 * of the platform are left out; `protocol` is that of all requests.
 */
export async function startWorker(folder: string, protocol: 'http' | 'https'): Promise<Worker> {
  const own = mkdtempSync(join(tmpdir(), 'policy-pages-wrangler-'))
  const config = join(folder, `dev-${protocol}.jsonc`)
  const { routes: _, ...rest } = JSON.parse(readFileSync(join(folder, 'wrangler.jsonc'), 'utf8'))
  writeFileSync(config, JSON.stringify(rest))
  const [port, inspector] = [await freePort(), await freePort()]
  const env = {
    ...process.env,
    CI: '1',
    NO_COLOR: '1',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_LOG_PATH: join(own, 'logs'),
    HOME: own
  }
  const data = ['--config', config, '--persist-to', join(own, 'data'), '--local']
  const words = ['dev', ...data, '--ip', '127.0.0.1', '--port', `${port}`]
  const more = ['--inspector-port', `${inspector}`, '--local-protocol', protocol]
  // In a group of its own: the runtime is a process beside wrangler.
  const server = spawn(process.execPath, [WRANGLER, ...words, ...more], {
    env,
    cwd: own,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const worker: Worker = {
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [WRANGLER, ...args, ...data], {
        env,
        cwd: own,
        encoding: 'utf8'
      })
      if (status !== 0) throw new Error(`wrangler ${args.join(' ')}: ${stdout}${stderr}`)
    },
    ask: (url, options = {}) => ask(port, url, options),
    async stop() {
      if (server.exitCode === null && server.pid !== undefined) {
        process.kill(-server.pid, 'SIGTERM')
        await once(server, 'exit')
      }
      rmSync(own, { recursive: true, force: true })
    }
  }
  await untilReady(server)
  return worker
}

async function untilReady(server: ChildProcess): Promise<void> {
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data) => {
      said += data
    })
  for (let waited = 0; waited < 600 && server.exitCode === null; waited++) {
    if (said.includes('Ready on')) return
    await setTimeout(100)
  }
  throw new Error(`wrangler does not run: ${said}`)
}

function ask(
  port: number,
  url: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Readonly<Record<string, string>> }
): Promise<Answer> {
  const { protocol, hostname } = new URL(url)
  // The path as it is written: a URL would put it in order first.
  const path = url.slice(url.indexOf(hostname) + hostname.length) || '/'
  const options = {
    host: '127.0.0.1',
    port,
    path,
    method,
    headers: { host: hostname, ...headers },
    rejectUnauthorized: false
  }
  return new Promise((resolve, reject) => {
    const sent = (protocol === 'https:' ? requestHttps : requestHttp)(options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () => {
        const pairs = Object.entries(answer.headers).map(([name, value]) => [name, `${value}`])
        const own = Object.fromEntries(pairs.filter(([name = '']) => !OF_SERVER.includes(name)))
        resolve({ status: answer.statusCode, headers: own, body: Buffer.concat(parts) })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** What every server says about a connection. */
const OF_SERVER = [
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'server',
  'transfer-encoding'
]

/** Puts a worker together as a deploy does, checks its configuration and assets, and sends nothing. */
export function packedBy(folder: string): {
  readonly status: number | null
  readonly said: string
} {
  const own = mkdtempSync(join(tmpdir(), 'policy-pages-wrangler-'))
  const words = ['deploy', '--dry-run', '--config', join(folder, 'wrangler.jsonc')]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [WRANGLER, ...words, '--outdir', join(own, 'out')],
    {
      env: { ...process.env, CI: '1', NO_COLOR: '1', WRANGLER_SEND_METRICS: 'false', HOME: own },
      cwd: own,
      encoding: 'utf8'
    }
  )
  rmSync(own, { recursive: true, force: true })
  return { status, said: stdout + stderr }
}
