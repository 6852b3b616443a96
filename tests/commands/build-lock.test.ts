import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { waitingText, withOutputLock } from '../../src/commands/build-lock.ts'
import { LockHeld } from '../../src/project/lock.ts'
import { thisHolder } from '../../src/project/lock-holder.ts'
import { emptyFolder } from '../support/lock-takers.ts'

const silent = () => {}

test('work on one folder is done by one at a time, and the lock is gone after it', async () => {
  const root = emptyFolder()
  const output = join(root, 'dist')
  const steps: string[] = []
  const work = (name: string) =>
    withOutputLock(
      output,
      true,
      (held) => void steps.push(waitingText(held, 'dist')),
      async () => {
        steps.push(`${name} begins`)
        await new Promise((resolve) => setTimeout(resolve, 50))
        steps.push(`${name} ends`)
      }
    )
  const first = work('first')
  while (steps.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await Promise.all([first, work('second')])

  expect(steps).toEqual([
    'first begins',
    `Another build (process ${process.pid}) is writing dist/; waiting for it.\n`,
    'first ends',
    'second begins',
    'second ends'
  ])
  expect(existsSync(join(root, '.cache/dist.lock'))).toBe(false)
})

test('who does not wait is refused, and work that fails frees the folder', async () => {
  const output = join(emptyFolder(), 'dist')
  mkdirSync(output)
  const refused = () => withOutputLock(output, false, silent, async () => 'done')
  const failing = withOutputLock(output, false, silent, async () => {
    await expect(refused()).rejects.toBeInstanceOf(LockHeld)
    throw new Error('failed')
  })

  await expect(failing).rejects.toThrow('failed')
  expect(await refused()).toBe('done')
})

test('who waits for another machine is told how to end that', () => {
  const holder = { ...thisHolder(), pid: 7, host: 'build-7', since: '2026-11-25T22:10:03.123Z' }

  expect(waitingText(new LockHeld('/srv/.cache/dist.lock', holder), 'dist')).toBe(
    'A build on another machine or in another container (process 7 on "build-7", since 2026-11-25 22:10 UTC) is writing dist/; waiting for it. If it does not run any more, delete the file /srv/.cache/dist.lock.\n'
  )
})
