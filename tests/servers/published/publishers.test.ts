import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCeph } from './ceph.ts'
import { type Fault, faultyProxy } from './faulty-proxy.ts'
import { madeSite, type Running } from './made-site.ts'
import { seenAt } from './seen-at.ts'
import { startSwift } from './swift.ts'

const TENANTS = 20
const [ceph, swift, site] = await Promise.all([startCeph(), startSwift(), madeSite(TENANTS)])
afterAll(async () => {
  site.remove()
  await Promise.all([ceph.stop(), swift.stop()])
})
beforeAll(async () => {
  for (const server of [ceph, swift]) await server.makeBucket('policies')
})

let edits = 0
/** Gives every page another content. */
async function editAll(): Promise<void> {
  site.edit(TENANTS, ++edits)
  await site.build()
}

const seen = (prefix: string) => seenAt(ceph.client, 'policies', prefix)
const publish = (prefix: string, ...args: string[]) =>
  site.run({ env: ceph.env }, 'publish', `s3://policies/${prefix}`, ...args)

/** The codes of all problems that are printed; "1 error." stands below one. */
const problemsIn = (err: string) =>
  [...err.matchAll(/ {2}error {2}([a-z-]+)$|^(\d+ errors?)\.$/gm)].map(
    ([, code, count]) => code ?? count
  )

test('of 16 publishers at once, one makes the release, and 15 say that they did not', async () => {
  for (const round of [1, 2]) {
    await editAll()
    const sites = Array.from({ length: 16 }, () => site.copy())
    const ends = await Promise.all(
      sites.map((one) => one.run({ env: ceph.env }, 'publish', 's3://policies/race', '--json'))
    )
    const said = ends.map(({ out }) => JSON.parse(out))
    const published = said.filter(({ outcome }) => outcome === 'published')
    const refused = said.filter(({ ok }) => !ok)
    const late = said.filter(({ outcome }) => outcome === 'unchanged' || outcome === 'completed')
    console.log(
      `Round ${round}: ${published.length} published, ${refused.length} refused, ${late.length} too late`
    )
    const state = await seen('race')

    expect([published.length, refused.length + late.length]).toEqual([1, 15])
    expect(
      refused.map(({ problems }) => problems.map((one: { code: string }) => one.code))
    ).toEqual(refused.map(() => ['release-taken']))
    expect(ends.map(({ code }) => code).toSorted()).toEqual(
      said.map(({ ok }) => (ok ? 0 : 1)).toSorted()
    )
    expect(state).toEqual({
      releases: Array.from({ length: round }, (_, index) => index + 1),
      shown: round,
      faults: []
    })
    for (const one of sites) one.remove()
  }
})

/** Points of a publish that changes every page: the first request to write such a key. */
const POINTS = [
  ['the first file of a tree', /\/t\//],
  ['the first listing', /\/done\//],
  ['the proof of conditions', /\/probe-/],
  ['the record', /\/releases\//],
  ['the pointer', /\/current\.json/]
] as const

const KILLS = POINTS.flatMap(([name, path]) =>
  (['lost', 'unanswered'] as const).map((fault) => ({ name, path, fault }))
)

test.for(KILLS)('a publisher that is killed when $name is $fault is completed', async (kill) => {
  const { name, path, fault } = kill
  const prefix = `${name} ${fault}`.replaceAll(' ', '-')
  await publish(prefix, '--quiet')
  await editAll()
  let running: Running | undefined
  const proxy = await faultyProxy(ceph.endpoint, ({ method, url = '' }): Fault | undefined => {
    if (method !== 'PUT' || !path.test(url)) return undefined
    if (fault === 'lost') running?.child.kill('SIGKILL')
    else void setTimeout(50).then(() => running?.child.kill('SIGKILL'))
    return fault
  })
  const env = { ...ceph.env, AWS_ENDPOINT_URL_S3: proxy }
  running = site.start({ env }, 'publish', `s3://policies/${prefix}`)
  await running.ended
  const between = await seen(prefix)
  const { code } = await publish(prefix, '--quiet')

  expect([running.child.signalCode, between.faults]).toEqual(['SIGKILL', []])
  expect([code, await seen(prefix)]).toEqual([0, { releases: [1, 2], shown: 2, faults: [] }])
})

test('a gateway that is killed in the middle of a publish and comes back is waited for', async () => {
  const { child, ended } = site.start({ env: ceph.env }, 'publish', 's3://policies/gateway')
  await setTimeout(1_200)
  await ceph.killGateway()
  await setTimeout(2_000)
  await ceph.startGateway()

  expect([(await ended).code, child.killed]).toEqual([0, false])
  expect(await seen('gateway')).toEqual({ releases: [1], shown: 1, faults: [] })
})

test('a gateway that is killed and stays away ends a publish, and the next one completes it', async () => {
  await publish('away', '--quiet')
  await editAll()
  const proxy = await faultyProxy(ceph.endpoint, ({ method, url = '' }) => {
    if (method === 'PUT' && url.includes('/done/')) void ceph.killGateway()
    return undefined
  })
  const env = { ...ceph.env, AWS_ENDPOINT_URL_S3: proxy }
  const started = performance.now()
  const { code, err } = await site.run({ env }, 'publish', 's3://policies/away', '--quiet')
  const seconds = (performance.now() - started) / 1000
  await ceph.startGateway()
  const between = await seen('away')
  await publish('away', '--quiet')

  expect([code, seconds < 40, problemsIn(err)]).toEqual([1, true, ['store-unreachable', '1 error']])
  expect(between).toEqual({ releases: [1], shown: 1, faults: [] })
  expect(await seen('away')).toEqual({ releases: [1, 2], shown: 2, faults: [] })
})

const REFUSED = [
  ['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'wrong-secret' }, 'store-credentials-refused'],
  ['no credentials', { AWS_ACCESS_KEY_ID: '' }, 'store-credentials-missing'],
  ['a stranger', ceph.stranger, 'store-access-denied'],
  [
    'a port where nothing listens',
    { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' },
    'store-unreachable'
  ]
] as const

test.for(REFUSED)(
  'with %s, a publish says one sentence within 30 s',
  async ([_, more, problem]) => {
    const env = { ...ceph.env, AWS_EC2_METADATA_DISABLED: 'true', ...more }
    const started = performance.now()
    const { code, out, err } = await site.run({ env }, 'publish', 's3://policies/refused')

    expect([code, problemsIn(err)]).toEqual([1, [problem, '1 error']])
    expect(
      Object.values(env).filter((value) => /secret/.test(value) && err.includes(value))
    ).toEqual([])
    expect([out, performance.now() - started < 30_000]).toEqual(['', true])
  }
)

test('Swift refuses a publish in a sentence, until the operator lets one publisher run', async () => {
  const destination = 's3://policies/live'
  const refused = await site.run({ env: swift.env }, 'publish', destination)
  const taken = await site.run({ env: swift.env }, 'publish', destination, '--no-lock')

  expect([refused.code, problemsIn(refused.err)]).toEqual([
    1,
    ['store-conditions-missing', '1 error']
  ])
  expect(refused.err).toContain('--no-lock')
  expect(taken.code).toBe(0)
  expect(await seenAt(swift.client, 'policies', 'live')).toEqual({
    releases: [1],
    shown: 1,
    faults: []
  })
})
