import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../../../bench/made/random.ts'
import { startCeph } from './ceph.ts'
import { madeSite } from './made-site.ts'
import { seenAt } from './seen-at.ts'

const KILLS = Number(process.env.KILLS ?? 9)
/** So many are killed one after the other before one may end. */
const IN_A_ROW = 3
const TENANTS = 100
const DESTINATION = 's3://policies/live'
const [ceph, site] = await Promise.all([startCeph(), madeSite(TENANTS)])
afterAll(async () => {
  site.remove()
  await ceph.stop()
})
beforeAll(() => ceph.makeBucket('policies'))

const seen = () => seenAt(ceph.client, 'policies', 'live')

/** Publishes to the end; gives what was said, and the time that it took. */
async function publish() {
  const started = performance.now()
  const { code, out } = await site.run({ env: ceph.env }, 'publish', DESTINATION, '--json')
  return { code, said: JSON.parse(out), milliseconds: Math.round(performance.now() - started) }
}

/** Kills a publisher after some time; tells whether it was still there. */
async function killAfter(milliseconds: number): Promise<boolean> {
  const { child, ended } = site.start({ env: ceph.env }, 'publish', DESTINATION)
  const end = await Promise.race([ended, setTimeout(milliseconds)])
  child.kill('SIGKILL')
  await ended
  return end === undefined
}

/** The keys of trees, listings, assets and records that were written more than once. */
function writtenAgain(): string[] {
  const written = ceph
    .requests()
    .filter(({ method, status }) => method === 'PUT' && status === 200)
    .map(({ path }) => path)
    .filter((path) => /\/live\/(?:t|done|_assets|releases)\//.test(path))
  return written.filter((path, index) => written.indexOf(path) !== index)
}

test(`${KILLS} publishers that are killed leave releases whole, and no object is sent twice`, async () => {
  const random = randomFrom(1)
  const { milliseconds } = await publish()
  let killed = 0
  for (let release = 2; killed < KILLS; release++) {
    site.edit(TENANTS, release)
    await site.build()
    const moments = Array.from({ length: IN_A_ROW }, () => random.between(300, milliseconds))
    for (const moment of moments) if (await killAfter(moment)) killed++
    const between = await seen()
    const { code, said } = await publish()
    const end = await seen()
    const newest = between.releases.at(-1)
    console.log(
      `${killed} kills, the last after ${moments.join(', ')} ms: release ${newest}; then ${said.requests.put} PUT`
    )

    expect([between.faults, newest === release || newest === release - 1]).toEqual([[], true])
    expect([code, said.release, end.shown, end.faults]).toEqual([0, release, release, []])
    expect(end.releases).toHaveLength(release)
  }

  expect(writtenAgain()).toEqual([])
}, 7_200_000)
