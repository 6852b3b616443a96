import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { acquireLock, LockHeld } from '../../src/project/lock.ts'
import { type Holder, holderText, thisHolder } from '../../src/project/lock-holder.ts'
import { outputProblem } from '../../src/project/output-problem.ts'
import { emptyFolder } from '../support/lock-takers.ts'

const fileSystem = vi.hoisted(() => ({ cannotLink: false }))

vi.mock('node:fs/promises', async (original) => {
  const all = await original<typeof import('node:fs/promises')>()
  const link: typeof all.link = (from, to) =>
    fileSystem.cannotLink
      ? Promise.reject(Object.assign(new Error('x'), { code: 'EOPNOTSUPP' }))
      : all.link(from, to)
  return { ...all, link }
})

/** The path of a lock in an empty folder, with a text in its file. */
function lockWith(text?: string, age = 0): string {
  const path = join(emptyFolder(), 'dist.lock')
  if (text === undefined) return path
  writeFileSync(path, text)
  const time = Date.now() / 1000 - age
  utimesSync(path, time, time)
  return path
}

const heldBy = (difference: Partial<Holder>) =>
  lockWith(holderText({ ...thisHolder(), ...difference }))
const DEAD = 2 ** 22 + 1
const refusal = (path: string) => acquireLock(path, { wait: 0 }).catch((error) => error)

test('one of many has the lock at a time, also while it is stale at first', async () => {
  const path = heldBy({ pid: DEAD })
  let [holders, turns] = [0, 0]
  const take = async () => {
    const lock = await acquireLock(path)
    expect(++holders).toBe(1)
    turns++
    await sleep(1)
    holders--
    await lock.release()
  }
  await Promise.all(Array.from({ length: 12 }, take))

  expect([turns, readdirSync(join(path, '..'))]).toEqual([12, []])
})

test('the lock names its holder, and goes away with it', async () => {
  const path = lockWith()
  const lock = await acquireLock(path)
  const holder = JSON.parse(readFileSync(path, 'utf8'))
  await lock.release()

  expect([holder.pid, holder.host]).toEqual([process.pid, hostname()])
  expect(Math.abs(Date.parse(holder.since) - Date.now())).toBeLessThan(60_000)
  expect(readdirSync(join(path, '..'))).toEqual([])
})

test('to release removes no other lock than the own', async () => {
  const path = lockWith()
  const lock = await acquireLock(path)
  const other = holderText({ ...thisHolder(), token: 'another' })
  writeFileSync(path, other)
  await lock.release()

  expect(readFileSync(path, 'utf8')).toBe(other)
})

test('a folder that is deleted while a build holds its lock is made again', async () => {
  const path = join(emptyFolder(), '.cache/dist.lock')
  const first = await acquireLock(path)
  rmSync(join(path, '..'), { recursive: true })
  const second = await acquireLock(path)
  await first.release()
  expect(existsSync(path)).toBe(true)

  await second.release()
  expect(existsSync(path)).toBe(false)
})

test.for([
  ['there is no such process', { pid: DEAD }],
  ['the machine was started anew', { boot: 'another' }],
  ['its number belongs to a younger process', { started: '1' }]
] as const)('a lock is taken over when %s', async ([, difference]) => {
  const path = heldBy(difference)
  const lock = await acquireLock(path, { wait: 0 })

  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid)
  await lock.release()
})

test.for([
  ['of another machine', { host: 'build-7', pid: DEAD }],
  ['of another container', { numbering: 'pid:[1]', pid: DEAD }]
] as const)('a lock %s is not taken over', async ([, difference]) => {
  const since = '2026-11-25T22:10:03.123Z'
  const path = heldBy({ since, ...difference })
  const host = 'host' in difference ? difference.host : hostname()

  expect(outputProblem(await refusal(path))).toEqual({
    code: 'output-locked-elsewhere',
    pid: DEAD,
    host,
    since: '2026-11-25 22:10 UTC',
    lock: path
  })
})

test('a running process keeps its lock however old it is', async () => {
  const since = '1999-12-31T23:59:59Z'
  const path = heldBy({ since })
  utimesSync(path, 1, 1)
  const error = await refusal(path)

  expect(error).toBeInstanceOf(LockHeld)
  expect(outputProblem(error)).toEqual({
    code: 'output-locked',
    pid: process.pid,
    since: '1999-12-31 23:59 UTC'
  })
})

test('the wait ends after its limit, and is told once', async () => {
  const path = heldBy({})
  const told: number[] = []
  const onWait = ({ holder }: LockHeld) => void told.push(holder.pid)
  const started = performance.now()
  const error = await acquireLock(path, { wait: 450, onWait }).catch((thrown) => thrown)

  expect([error instanceof LockHeld, told]).toEqual([true, [process.pid]])
  expect(performance.now() - started).toBeGreaterThanOrEqual(440)
})

test.for(['', '{', 'null', '[]', '{"pid":1}', '{"pid":1,"host":"x","since":"","token":"../x"}'])(
  'a file that names nobody counts as left behind when it is old: %s',
  async (text) => {
    const path = lockWith(text, 10)
    const lock = await acquireLock(path, { wait: 0 })
    await lock.release()

    expect(readdirSync(join(path, '..'))).toEqual([])
  }
)

test('a file that names nobody may still be being written when it is young', async () => {
  const path = lockWith('')
  const lock = acquireLock(path, { wait: 0 }).catch((error) => error)
  await sleep(100)
  writeFileSync(path, holderText({ ...thisHolder(), token: 'another' }))

  expect(await lock).toBeInstanceOf(LockHeld)
})

test('what killed processes left of their locks is cleared away', async () => {
  const path = lockWith()
  const dead = holderText({ ...thisHolder(), pid: DEAD })
  writeFileSync(`${path}.one.new`, dead)
  writeFileSync(`${path}.two.old`, dead)
  writeFileSync(`${path}.three.new`, holderText(thisHolder()))
  await acquireLock(path)

  expect(readdirSync(join(path, '..'))).toEqual(['dist.lock', 'dist.lock.three.new'])
})

test('a disk without links has locks too', async () => {
  fileSystem.cannotLink = true
  try {
    const path = heldBy({ pid: DEAD })
    const lock = await acquireLock(path, { wait: 0 })
    expect(await refusal(path)).toBeInstanceOf(LockHeld)

    await lock.release()
    expect(readdirSync(join(path, '..'))).toEqual([])
  } finally {
    fileSystem.cannotLink = false
  }
})

test('a folder or a link in the place of the lock is an error of the system, and stays', async () => {
  const folder = lockWith()
  mkdirSync(folder)

  expect(outputProblem(await refusal(folder))).toEqual({
    code: 'output-failed',
    reason: 'it is a folder'
  })
})
