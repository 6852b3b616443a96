import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { CADDY } from '../../../src/hosts/caddy/caddy.ts'
import { NGINX } from '../../../src/hosts/nginx/nginx.ts'
import { ask } from '../fronts/ask.ts'
import { frontFacts } from '../fronts/front-facts.ts'
import { contentOf, madeFolder } from '../fronts/made-folder.ts'
import { configure } from '../fronts/run-front.ts'
import { runNginx } from '../nginx.ts'
import { stop } from '../server-process.ts'
import { newService } from './daemon.ts'

const MANY = 100_000

const folder = madeFolder(MANY)
const place = { kind: 'folder', pages: `${folder.root}/current`, shared: folder.root } as const
const nginx = await startNginx()
const caddy = await startCaddy()

describe('nginx with 100,000 hosts more', () => {
  frontFacts({ port: nginx, folder })
  made(nginx)
})

describe('Caddy with 100,000 hosts more', () => {
  frontFacts({ port: caddy, folder, knowsCapitals: false })
  made(caddy)
})

function made(port: number): void {
  test.for(['t000001', 't050000', 't100000'])('%s has its page', async (id) => {
    const { status, body } = await ask(port, { host: `${id}.example.net`, path: '/' })

    expect([status, body.toString()]).toEqual([200, contentOf('one/index.html')])
  })

  test('one more is not known', async () => {
    expect((await ask(port, { host: 't100001.example.net', path: '/' })).status).toBe(421)
  })

  test('each is answered at once', async () => {
    const started = performance.now()
    for (let index = 0; index < 200; index++) {
      const id = `t${String(index * 500 + 1).padStart(6, '0')}`
      await ask(port, { host: `${id}.example.net`, path: '/en/cookies/' })
    }
    const each = (performance.now() - started) / 200
    console.log(`${each.toFixed(1)} ms for each request with a connection of its own`)

    expect(each).toBeLessThan(50)
  })
}

async function startNginx(): Promise<number> {
  const service = newService('nginx')
  const { port } = await configure(NGINX, folder.site, place, service.folder)
  const started = performance.now()
  const server = await runNginx(service.folder)
  afterAll(async () => {
    await stop(server)
    await service.stop()
  })
  say('nginx', started, server.pid ?? 0)
  return port
}

async function startCaddy(): Promise<number> {
  const service = newService('caddy')
  const { port } = await configure(CADDY, folder.site, place, service.folder)
  const file = join(service.folder, 'Caddyfile')
  writeFileSync(file, readFileSync(file, 'utf8').replace('{\n', '{\n\tadmin off\n'))
  const started = performance.now()
  const server = service.start('caddy', 'caddy', 'run', '--config', file)
  afterAll(() => service.stop())
  await service.listens(port)
  say('Caddy', started, server.pid ?? 0)
  return port
}

/** Prints how long a start took, and how much memory the processes of a server have. */
function say(name: string, started: number, pid: number): void {
  const children = readdirSync('/proc').filter((entry) => {
    return /^\d+$/.test(entry) && parentOf(entry) === String(pid)
  })
  const sizes = [String(pid), ...children].map((one) => {
    const [, size = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, 'utf8')) ?? []
    return `${Math.round(Number(size) / 1024)} MB`
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${name}: ready after ${seconds} s, ${sizes.join(' + ')}`)
}

function parentOf(pid: string): string | undefined {
  try {
    return /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
