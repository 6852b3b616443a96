import { getEventListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { nextChange } from '../../src/project/next-change.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const watchers = () =>
  process.getActiveResourcesInfo().filter((name) => name.startsWith('FSEvent')).length

/** Waits for a change under two folders, of which one does not exist. */
function waitIn(root: string, signal: AbortSignal) {
  const seen = { isOver: false }
  const over = nextChange(root, ['missing', 'tenants'], signal).then(() => {
    seen.isOver = true
  })
  return { over, seen }
}

test('a change deep in a folder ends the wait, and leaves nothing behind', async () => {
  const project = temporaryProject()
  const { signal } = new AbortController()
  const before = watchers()
  const { over, seen } = waitIn(project.root, signal)
  await wait(300)
  expect([seen.isOver, watchers() > before]).toEqual([false, true])
  project.write('tenants/profiles/opendatasoft-portal.yaml', 'locales: [en]\n')
  await over

  await expect.poll(watchers).toBe(before)
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('an abort ends the wait at once, before it starts and after', async () => {
  const { root } = temporaryProject()
  const stop = new AbortController()
  const { over, seen } = waitIn(root, stop.signal)
  await wait(50)
  expect(seen.isOver).toBe(false)
  stop.abort()
  await over
  await waitIn(root, stop.signal).over

  expect(getEventListeners(stop.signal, 'abort')).toEqual([])
})
