import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { randomFrom } from '../../../bench/made/random.ts'
import { runNginx } from '../nginx.ts'
import { freePort, stop } from '../server-process.ts'
import { killAfterWork } from './kill-after-work.ts'
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

/** Publishes, until a processor has worked so long for it. */
function publish(most?: number) {
  const running = site.start({}, 'publish', destination, '--json')
  return killAfterWork(running, most)
}

async function startFront(): Promise<number> {
  const port = await freePort()
  const where = ['--listen', '127.0.0.1', '--http-port', `${port}`, '--out', front]
  const { code, err } = await site.run({}, 'hosts', 'nginx', destination, ...where)
  if (code !== 0) throw new Error(err)
  const server = await runNginx(front)
  onTestFinished(() => stop(server))
  return port
}

test(`readers get whole pages and all assets while ${KILLS} publishers are killed`, async () => {
  const random = randomFrom(1)
  const { work } = await publish()
  let old = builtSite(site.root)
  const readers = startReaders(await startFront(), old, random)
  let killed = 0
  for (let release = 2; killed < KILLS; release++) {
    await change(release)
    const next = builtSite(site.root)
    readers.expect([old, next])
    const moments = Array.from({ length: IN_A_ROW }, () => random.between(work / 10, work * 0.6))
    for (const moment of moments) if ((await publish(moment)).wasKilled) killed++
    const { code, out } = await publish()
    const said = JSON.parse(out)
    readers.expect([next])
    console.log(
      `${killed} kills, the last after ${moments.join(', ')} of ${work}: then ${said.outcome}`
    )
    old = next

    expect([code, said.release]).toEqual([0, release])
  }
  const { pages, assets, unchanged, faults } = await readers.end()
  console.log(`${pages} pages and ${assets} assets read, ${unchanged} of them unchanged.`)

  expect(faults).toEqual([])
  expect([pages > 1_000, assets > 1_000, unchanged > 100]).toEqual([true, true, true])
}, 7_200_000)
