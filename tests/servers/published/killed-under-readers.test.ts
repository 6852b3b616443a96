import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { randomFrom } from '../../../bench/made/random.ts'
import { runNginx } from '../nginx.ts'
import { freePort, stop } from '../server-process.ts'
import { madeSite } from './made-site.ts'
import { builtSite, startReaders } from './readers.ts'

const KILLS = Number(process.env.KILLS ?? 9)
/** So many are killed one after the other before one may end. */
const IN_A_ROW = 3
const TENANTS = 50

const site = await madeSite(TENANTS)
const top = mkdtempSync(join(tmpdir(), 'policy-pages-live-'))
// The server gives up the rights of root before it reads pages.
chmodSync(top, 0o755)
const [live, front] = [join(top, 'live'), join(top, 'front')]
const destination = `dir:${live}`
afterAll(() => {
  site.remove()
  rmSync(top, { recursive: true, force: true })
})

/** Gives all pages another style sheet, and other words. */
async function change(number: number): Promise<void> {
  const style = join(site.root, 'templates/assets/policy.css')
  const text = readFileSync(style, 'utf8').replace(/\nmain \{ order: \d+ \}\n$/, '')
  writeFileSync(style, `${text}\nmain { order: ${number} }\n`)
  site.edit(TENANTS, number)
  await site.build()
}

/** Publishes to the end; gives what was said, and the time that it took. */
async function publish() {
  const started = performance.now()
  const { code, out } = await site.run({}, 'publish', destination, '--json')
  return { code, said: JSON.parse(out), milliseconds: Math.round(performance.now() - started) }
}

/** Kills a publisher after some time; tells whether it was still there. */
async function killAfter(milliseconds: number): Promise<boolean> {
  const { child, ended } = site.start({}, 'publish', destination)
  const end = await Promise.race([ended, setTimeout(milliseconds)])
  child.kill('SIGKILL')
  await ended
  return end === undefined
}

async function startFront(): Promise<number> {
  const port = await freePort()
  const where = ['--listen', '127.0.0.1', '--http-port', `${port}`, '--out', front]
  const { code, err } = await site.run({}, 'hosts', 'nginx', destination, ...where)
  if (code !== 0) throw new Error(err)
  const server = await runNginx(front)
  afterAll(() => stop(server))
  return port
}

test(`readers get whole pages and all assets while ${KILLS} publishers are killed`, async () => {
  const random = randomFrom(1)
  const { milliseconds } = await publish()
  let old = builtSite(site.root)
  const readers = startReaders(await startFront(), old, random)
  let killed = 0
  for (let release = 2; killed < KILLS; release++) {
    await change(release)
    const next = builtSite(site.root)
    readers.expect([old, next])
    const moments = Array.from({ length: IN_A_ROW }, () => random.between(300, milliseconds))
    for (const moment of moments) if (await killAfter(moment)) killed++
    const { code, said } = await publish()
    readers.expect([next])
    console.log(`${killed} kills, the last after ${moments.join(', ')} ms: then ${said.outcome}`)
    old = next

    expect([code, said.release]).toEqual([0, release])
  }
  const { pages, assets, unchanged, faults } = await readers.end()
  console.log(`${pages} pages and ${assets} assets read, ${unchanged} of them unchanged.`)

  expect(faults).toEqual([])
  expect([pages > 1_000, assets > 1_000, unchanged > 100]).toEqual([true, true, true])
}, 7_200_000)
