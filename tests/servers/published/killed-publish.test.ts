import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../../../bench/made/random.ts'
import { startCeph } from './ceph.ts'
import { madeSite } from './made-site.ts'
import { seenAt } from './seen-at.ts'

const KILLS = Number(process.env.KILLS ?? 8)
const TENANTS = 100
const DESTINATION = 's3://policies/live'
const [ceph, site] = await Promise.all([startCeph(), madeSite(TENANTS)])
afterAll(async () => {
  site.remove()
  await ceph.stop()
})
beforeAll(() => ceph.makeBucket('policies'))

const publish = () => site.run({ env: ceph.env }, 'publish', DESTINATION, '--json')
const seen = () => seenAt(ceph.client, 'policies', 'live')

/** The keys of trees, listings, assets and records that were written more than once. */
function writtenAgain(): string[] {
  const written = ceph
    .requests()
    .filter(({ method, status }) => method === 'PUT' && status === 200)
    .map(({ path }) => path)
    .filter((path) => /\/live\/(?:t|done|_assets|releases)\//.test(path))
  return written.filter((path, index) => written.indexOf(path) !== index)
}

test('a publisher that is killed leaves the release whole, and the next one sends nothing twice', async () => {
  const random = randomFrom(1)
  let number = 0
  let longest = 4_000
  let killed = 0
  for (let round = 1; round <= KILLS; round++) {
    site.edit(TENANTS, round)
    await site.build()
    const { child, ended } = site.start({ env: ceph.env }, 'publish', DESTINATION)
    await Promise.race([ended, setTimeout(random.between(200, longest))])
    if (child.exitCode === null) killed++
    child.kill('SIGKILL')
    await ended
    const after = await seen()
    const started = performance.now()
    const { code, out } = await publish()
    longest = (longest + performance.now() - started + 1_500) / 2
    const { release, requests } = JSON.parse(out)
    const end = await seen()
    console.log(
      `${round}: release ${after.releases.at(-1) ?? 'none'} after the kill; then ${requests.put} PUT`
    )

    expect([after.faults, code, end.faults, end.shown]).toEqual([[], 0, [], release])
    expect(end.releases).toEqual(Array.from({ length: ++number }, (_, index) => index + 1))
  }
  console.log(`${killed} of ${KILLS} publishers were killed.`)

  expect(writtenAgain()).toEqual([])
  expect(killed).toBeGreaterThan(KILLS / 2)
}, 3_600_000)
