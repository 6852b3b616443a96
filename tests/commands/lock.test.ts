import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { holderText, thisHolder } from '../../src/project/lock-holder.ts'
import { emptyFolder, startTaker } from '../support/lock-takers.ts'
import { ROOT } from '../support/project-files.ts'

const newLock = () => join(emptyFolder(), 'made/dist.lock')
const ended = (taker: ReturnType<typeof startTaker>) =>
  new Promise((resolve) => taker.child.once('close', resolve))

/** The lock of a process that was killed while it held it. */
async function staleLock() {
  const path = newLock()
  const dead = startTaker(path, 0)
  await dead.hasSaid(1)
  dead.child.kill('SIGKILL')
  await ended(dead)
  return path
}

test('the second of two waits until the first has released', async () => {
  const path = newLock()
  const first = startTaker(path, 0)
  await first.hasSaid(1)
  const second = startTaker(path, 60_000)
  await second.hasSaid(1)
  await sleep(500)
  expect([first.said, second.said]).toEqual([['holds'], ['waits']])

  first.child.stdin?.write('release')
  await second.hasSaid(2)
  expect([first.said, second.said]).toEqual([
    ['holds', 'released'],
    ['waits', 'holds']
  ])
})

test('without waiting, the second is told who holds it', async () => {
  const path = newLock()
  const first = startTaker(path, 0)
  await first.hasSaid(1)
  const second = startTaker(path, 0)
  await ended(second)

  expect(second.said).toEqual([`refused by ${first.child.pid}`])
})

test('the lock of a killed process is taken over, also by one who waits already', async () => {
  const path = newLock()
  const first = startTaker(path, 0)
  await first.hasSaid(1)
  const second = startTaker(path, 60_000)
  await second.hasSaid(1)
  first.child.kill('SIGKILL')
  await second.hasSaid(2)

  expect(second.said).toEqual(['waits', 'holds'])
})

test('of eight that take over a stale lock at once, exactly one wins', async () => {
  for (let round = 0; round < 3; round++) {
    const path = await staleLock()
    const takers = Array.from({ length: 8 }, () => startTaker(path, 0))
    await Promise.all(takers.map((taker) => taker.hasSaid(1)))
    const winners = takers.filter(({ said }) => said[0] === 'holds')
    const refused = takers.filter(({ said }) => said[0] === `refused by ${winners[0]?.child.pid}`)

    expect([winners.length, refused.length]).toEqual([1, 7])
    expect(readdirSync(join(path, '..'))).toEqual(['dist.lock'])
  }
})

test('eight that wait for a stale lock have it one after the other', async () => {
  const path = await staleLock()
  const takers = Array.from({ length: 8 }, () => startTaker(path, 60_000))
  for (let turn = 0; turn < takers.length; turn++) {
    await Promise.race(takers.filter(({ said }) => !said.includes('released')).map(holding))
    const holders = takers.filter(({ said }) => said.at(-1) === 'holds')
    expect(holders.length).toBe(1)
    holders[0]?.child.stdin?.write('release')
    if (holders[0] !== undefined) await ended(holders[0])
  }
  expect(readdirSync(join(path, '..'))).toEqual([])
})

async function holding(taker: ReturnType<typeof startTaker>): Promise<void> {
  for (let count = 1; taker.said.at(-1) !== 'holds'; count++) await taker.hasSaid(count)
}

test('the right to take over is itself taken over from a process that died with it', async () => {
  const path = await staleLock()
  const dead = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(`${path}.${dead.token}.old`, holderText({ ...dead, token: 'its-right' }))
  const taker = startTaker(path, 0)
  await taker.hasSaid(1)

  expect([taker.said, readdirSync(join(path, '..'))]).toEqual([['holds'], ['dist.lock']])
})

test.runIf(process.platform === 'linux')(
  'a process that has the number of the dead holder is not taken for it',
  async () => {
    const path = await staleLock()
    writeFileSync(path, holderText({ ...thisHolder(), started: '1' }))
    const taker = startTaker(path, 0)
    await taker.hasSaid(1)

    expect(taker.said).toEqual(['holds'])
  }
)

const MOUNTING = ['--map-root-user', '--mount', 'sh', '-c']
const canMount = spawnSync('unshare', [...MOUNTING, 'true']).status === 0

/** What a lock in a folder of a disk says where that is read-only, or has no room. */
function lockOn(disk: string) {
  const [lock, problem] = ['lock', 'output-problem'].map((name) =>
    JSON.stringify(join(ROOT, `build/project/${name}.js`))
  )
  const script = `
    const [{ acquireLock }, { outputProblem }] = [await import(${lock}), await import(${problem})]
    await acquireLock('disk/made/dist.lock').catch((error) => console.log(outputProblem(error).code))`
  const { stdout } = spawnSync(
    'unshare',
    [...MOUNTING, `mkdir disk; ${disk}; exec "$0" "$@"`].concat(
      process.execPath,
      '--input-type=module',
      '--eval',
      script
    ),
    { cwd: emptyFolder(), encoding: 'utf8' }
  )
  return stdout.trim()
}

test.runIf(canMount)('a disk that can only be read, or is full, is told as such', () => {
  const mount = 'mount -t tmpfs -o'

  expect(lockOn(`${mount} size=1m tmpfs disk; mount -o remount,ro disk`)).toBe('output-read-only')
  expect(lockOn(`${mount} size=8k tmpfs disk; head -c 8192 /dev/zero > disk/full`)).toBe(
    'output-full'
  )
})
