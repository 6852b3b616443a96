import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Answer, ask } from '../fronts/ask.ts'
import { runNginx } from '../nginx.ts'
import { freePort, stop } from '../server-process.ts'
import { madeSite } from './made-site.ts'

const site = await madeSite(3)
const port = await freePort()
const published = join(site.root, 'published')
const out = join(site.root, 'front')
mkdirSync(out)
site.edit(1, 1)
await site.build()
await run('publish', `dir:${published}`)
await run('hosts', 'nginx', `dir:${published}`, '--out', 'front', ...listening(port))
const nginx = await runNginx(out)
afterAll(async () => {
  await stop(nginx)
  site.remove()
})

test('after an edit that keeps the size, who has the old page gets the new one, and others 304', async () => {
  const before = await pages()
  site.edit(1, 2)
  await site.build()
  await run('publish', `dir:${published}`)
  const after = await pages(before)
  const changed = [...after].filter(([, { status }]) => status === 200)

  expect(changed.length).toBeGreaterThan(0)
  expect(new Set(changed.map(([address]) => new URL(address).hostname)).size).toBe(1)
  expect([...after].every(([, { status }]) => status === 200 || status === 304)).toBe(true)
  for (const [address, { body, headers }] of changed) {
    expect([address, body.length]).toEqual([address, before.get(address)?.body.length])
    expect(headers.etag).not.toBe(before.get(address)?.headers.etag)
  }
})

test('a rollback is sent to those who have what it takes back', async () => {
  const before = await pages()
  await run('rollback', `dir:${published}`)
  const after = await pages(before)

  expect([...after].filter(([, { status }]) => status === 200).length).toBeGreaterThan(0)
})

test('what is published comes compressed, and the compressed copy says the same', async () => {
  const [[address = '', plain] = []] = await pages()
  const { hostname, pathname } = new URL(address)
  const headers = { 'Accept-Encoding': 'br' }
  const answer = await ask(port, { host: hostname, path: pathname, headers })

  expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual([
    'br',
    'Accept-Encoding'
  ])
  expect(answer.body.length).toBeLessThan(plain?.body.length ?? 0)
})

/** Every page of every tenant by its address, asked for by a reader who has those before. */
async function pages(before?: ReadonlyMap<string, Answer>): Promise<Map<string, Answer>> {
  const { tenants, files } = JSON.parse(readFileSync(join(site.root, 'dist/manifest.json'), 'utf8'))
  const answers = new Map<string, Answer>()
  for (const { id, base } of tenants)
    for (const { path } of files) {
      if (!path.startsWith(`${id}/`) || !path.endsWith('/index.html')) continue
      const address = base + path.slice(id.length + 1)
      const { hostname, pathname } = new URL(address)
      const etag = before?.get(address)?.headers.etag
      const headers = etag === undefined ? {} : { 'If-None-Match': etag }
      answers.set(address, await ask(port, { host: hostname, path: pathname, headers }))
    }
  return answers
}

async function run(...args: readonly string[]): Promise<void> {
  const { code, out, err } = await site.run({}, ...args)
  if (code !== 0) throw new Error(out + err)
}

function listening(at: number): string[] {
  return ['--listen', '127.0.0.1', '--http-port', String(at)]
}
