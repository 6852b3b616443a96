import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { Problem } from '../../../src/diagnostics/problem.ts'
import { openS3Store } from '../../../src/publish/s3/s3-store.ts'
import type { Store } from '../../../src/publish/store.ts'
import { StoreFailure } from '../../../src/publish/store-failure.ts'
import { type Answer, answering, environment, SECRETS } from './answering.ts'

const HEADERS = { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' }
const store = 's3://policies/live'
const open = () => openS3Store('policies', 'live', { concurrency: 4 })
const write = (opened: Store) => opened.put('current.json', Buffer.from('{}'), HEADERS)

/** The problem that something ends with; nothing where it does not fail. */
async function problemOf(job: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await job()
  } catch (error) {
    if (error instanceof StoreFailure) return error.problem
    throw error
  }
  return undefined
}

const REFUSED: readonly (readonly [Answer, Omit<Problem, 'host'>])[] = [
  [{ status: 403, code: 'AccessDenied' }, { code: 'store-access-denied' }],
  [{ status: 403, code: 'SignatureDoesNotMatch' }, { code: 'store-credentials-refused' }],
  [{ status: 403, code: 'InvalidAccessKeyId' }, { code: 'store-credentials-refused' }],
  [{ status: 400, code: 'ExpiredToken' }, { code: 'store-credentials-refused' }],
  [{ status: 404, code: 'NoSuchBucket' }, { code: 'store-bucket-missing' }],
  [{ status: 404, body: '<html>No such page</html>' }, { code: 'store-answer' }],
  [{ status: 400, code: 'InvalidArgument' }, { code: 'store-answer' }],
  [{ status: 411, code: 'MissingContentLength' }, { code: 'store-unsupported' }],
  [{ status: 501, code: 'NotImplemented' }, { code: 'store-unsupported' }]
]

test.for(REFUSED)(
  'the answer %o ends in a sentence after one request',
  async ([answer, problem]) => {
    const { asked } = await answering(() => answer)
    const found = await problemOf(async () => write(await open()))

    expect(found).toMatchObject(problem)
    expect(asked).toEqual(['PUT /policies/live/current.json?x-id=PutObject'])
  }
)

test('a redirect says in which region the bucket is', async () => {
  const headers = { 'x-amz-bucket-region': 'eu-west-3' }
  await answering(() => ({ status: 301, code: 'PermanentRedirect', headers }))

  expect(await problemOf(async () => write(await open()))).toEqual({
    code: 'store-other-region',
    store,
    region: 'eu-west-3'
  })
})

test.for([500, 502, 503, 429])(
  'a request that fails with %d is sent again, and counted each time',
  async (status) => {
    const failing = () => ({ status, code: 'SlowDown' })
    const { asked } = await answering(failing, failing, () => ({ status: 200 }))
    const opened = await open()
    await write(opened)

    expect([asked.length, opened.counts]).toEqual([3, { put: 3, get: 0, list: 0, delete: 0 }])
  }
)

test('a connection that breaks off is made again', async () => {
  const { asked } = await answering(
    () => undefined,
    () => ({ status: 200 })
  )
  await write(await open())

  expect(asked).toHaveLength(2)
})

test('a connection that always breaks off is called so', async () => {
  const { host } = await answering(() => undefined)
  const problem = await problemOf(async () => write(await open()))
  const reason = 'the connection was broken off'

  expect(problem).toEqual({ code: 'store-unreachable', store, host, reason })
})

test('a service that goes on failing ends in a sentence after some seconds', async () => {
  const { host } = await answering(() => ({ status: 503, code: 'SlowDown' }))
  const started = performance.now()
  const problem = await problemOf(async () => write(await open()))

  expect(problem).toEqual({
    code: 'store-failing',
    ...{ store, host, action: 'write current.json', answer: '503 SlowDown' }
  })
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('a clock that goes wrong is set right by the time of the store', async () => {
  const headers = { date: new Date(Date.now() + 3_600_000).toUTCString() }
  const times: (string | string[] | undefined)[] = []
  await answering((request) => {
    times.push(request.headers['x-amz-date'])
    return times.length > 1
      ? { status: 200, headers }
      : { status: 403, code: 'RequestTimeTooSkewed', headers }
  })
  await write(await open())
  const [before, after] = times.map((time) => Number(String(time).slice(9, 11)))

  expect(after).toBe(((before ?? 0) + 1) % 24)
})

test('a clock that cannot be set right is a problem', async () => {
  await answering(() => ({ status: 403, code: 'RequestTimeTooSkewed' }))

  expect(await problemOf(async () => write(await open()))).toMatchObject({ code: 'store-clock' })
})

test('a store that writes where there is an object cannot be trusted', async () => {
  const { host, asked } = await answering(() => ({ status: 200 }))

  expect(await problemOf(async () => (await open()).prove(false))).toEqual({
    code: 'store-conditions-ignored',
    ...{ store, host }
  })
  expect(asked.map((one) => one.split(' ')[0])).toEqual(['PUT', 'PUT', 'DELETE'])
})

test('such a store is used where the operator lets one publisher run', async () => {
  const { asked } = await answering((request) => ({
    status: request.method === 'HEAD' ? 404 : 200
  }))
  const opened = await open()
  await opened.prove(true)
  const isClaimed = await opened.claim('releases/00000001.json', Buffer.from('{}'), HEADERS)

  expect([isClaimed, asked.slice(3).map((one) => one.split('?')[0])]).toEqual([
    true,
    ['HEAD /policies/live/releases/00000001.json', 'PUT /policies/live/releases/00000001.json']
  ])
})

test('a conflict with another claim that has left nothing is tried again', async () => {
  const { asked } = await answering(
    () => ({ status: 409, code: 'ConditionalRequestConflict' }),
    () => ({ status: 404 }),
    () => ({ status: 200 })
  )
  const isClaimed = await (await open()).claim('releases/00000001.json', Buffer.from('{}'), HEADERS)

  expect([isClaimed, asked.length]).toEqual([true, 3])
})

test.for([409, 412])(
  'a claim is lost where the answer is %d and an object is there',
  async (status) => {
    await answering(
      () => ({ status, code: 'PreconditionFailed' }),
      () => ({ status: 200, headers: { 'x-amz-meta-claim': 'of another publisher' } })
    )

    expect(await (await open()).claim('releases/1.json', Buffer.from('{}'), HEADERS)).toBe(false)
  }
)

test('a claim whose answer was lost is seen to be won', async () => {
  let claim = ''
  await answering(
    (request) => {
      claim = String(request.headers['x-amz-meta-claim'])
      return undefined
    },
    () => ({ status: 412, code: 'PreconditionFailed' }),
    () => ({ status: 200, headers: { 'x-amz-meta-claim': claim } })
  )

  expect(await (await open()).claim('releases/1.json', Buffer.from('{}'), HEADERS)).toBe(true)
})

test('without credentials, nothing is sent', async () => {
  const { asked } = await answering(() => ({ status: 200 }))
  environment({ AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' })

  expect(await problemOf(async () => write(await open()))).toEqual({
    code: 'store-credentials-missing',
    store
  })
  expect(asked).toEqual([])
})

test.for(['', 'x', 'me:secret@policies', 'a/b', '-policies', 'p'.repeat(64)])(
  'the bucket "%s" is refused without its name',
  async (bucket) => {
    const problem = await problemOf(() => openS3Store(bucket, '', { concurrency: 1 }))

    expect(problem).toEqual({ code: 'store-bucket-name', least: 3, most: 63 })
  }
)

test('an address that is none is refused without the address', async () => {
  environment({ AWS_ENDPOINT_URL_S3: 'me:secret@s3.example.com' })

  expect(await problemOf(open)).toEqual({ code: 'store-endpoint-invalid' })
})

test.for([...REFUSED.map(([answer]) => answer), { status: 301 }, { status: 200, body: '<a' }])(
  'the answer %o, which repeats all secrets, brings none of them into a failure',
  async (answer) => {
    await answering(() => answer)
    const opened = await open()
    const jobs = [write(opened), opened.get('a'), opened.delete(['a', 'b']), opened.prove(false)]
    const ends = await Promise.allSettled(jobs)
    const said = inspect(ends, { depth: 10, showHidden: true })

    expect(Object.values(SECRETS).filter((secret) => said.includes(secret))).toEqual([])
  }
)

test('a secret with a line break is a problem with words, without the secret', async () => {
  await answering(() => ({ status: 200 }))
  environment({
    ...SECRETS,
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9',
    AWS_ACCESS_KEY_ID: `${SECRETS.AWS_ACCESS_KEY_ID}\n`
  })
  const problem = await problemOf(async () => write(await open()))

  expect(problem).toMatchObject({ code: 'store-credentials-refused' })
  expect(JSON.stringify(problem)).not.toContain('AKIA')
})
