import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../../../bench/made/random.ts'
import { startCeph } from './ceph.ts'
import { killAfterWork } from './kill-after-work.ts'
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

/** Publishes, until a processor has worked so long for it. */
function publish(most?: number) {
  const running = site.start({ env: ceph.env }, 'publish', DESTINATION, '--json')
  return killAfterWork(running, most)
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
  const { work } = await publish()
  let killed = 0
  for (let release = 2; killed < KILLS; release++) {
    site.edit(TENANTS, release)
    await site.build()
    const moments = Array.from({ length: IN_A_ROW }, () => random.between(work / 10, work * 0.6))
    for (const moment of moments) if ((await publish(moment)).wasKilled) killed++
    const between = await seen()
    const { code, out } = await publish()
    const said = JSON.parse(out)
    const end = await seen()
    const newest = between.releases.at(-1)
    console.log(
      `${killed} kills, the last after ${moments.join(', ')} of ${work}: release ${newest}; then ${said.requests.put} PUT`
    )

    expect([between.faults, newest === release || newest === release - 1]).toEqual([[], true])
    expect([code, said.release, end.shown, end.faults]).toEqual([0, release, release, []])
    expect(end.releases).toHaveLength(release)
  }

  expect(writtenAgain()).toEqual([])
}, 7_200_000)
