import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../support/project-files.ts'
import { startCeph } from './ceph.ts'
import { madeSite } from './made-site.ts'

const TENANTS = 1_000
const DESTINATION = 's3://policies/live'
const [ceph, site] = await Promise.all([startCeph(), madeSite(TENANTS)])
afterAll(async () => {
  site.remove()
  await ceph.stop()
})
beforeAll(() => ceph.makeBucket('policies'))

/** Runs a command at the destination, prints what it cost, and gives what it says to programs. */
async function at(command: string, args: readonly string[] = [], program = 'build') {
  const started = performance.now()
  const words = [command, DESTINATION, '--json', ...args]
  const { code, out, err } = await site.run({ env: ceph.env, program }, ...words)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const said = JSON.parse(out)
  const { put, get, list, delete: removed } = said.requests
  console.log(
    `${expect.getState().currentTestName}: ${put} PUT, ${get} GET, ${list} LIST, ${removed} DELETE in ${seconds} s`
  )
  return { code, err, ...said, writing: put + removed }
}

// Each test goes on from where the one before has ended.

test('the first publish sends every file once, a listing for each tree, and the record', async () => {
  const { code, outcome, sent, requests } = await at('publish')

  expect([code, outcome, sent.trees]).toEqual([0, 'published', TENANTS + 1])
  // Two writes prove the conditions; the others are the record and the pointer.
  expect(requests.put).toBe(sent.files + sent.trees + 4)
})

test('a publish without a change writes nothing', async () => {
  const { code, outcome, release, writing } = await at('publish')

  expect([code, outcome, release, writing]).toEqual([0, 'unchanged', 1, 0])
})

test('a dry run says what an edit of one tenant would send, and writes nothing', async () => {
  site.edit(1, 1)
  await site.build()
  const { code, outcome, tenants, wouldSend, writing } = await at('publish', ['--dry-run'])

  expect([code, outcome, tenants.changed.length]).toEqual([0, 'planned', 1])
  expect([wouldSend.trees, writing]).toEqual([1, 0])
})

test('an edit of one tenant sends one tree', async () => {
  const { code, release, tenants, sent, requests } = await at('publish')

  expect([code, release, tenants.changed.length, sent.trees]).toEqual([0, 2, 1, 1])
  expect(requests.put).toBe(sent.files + 1 + 4)
})

test('a rollback sends the record of a release that is there', async () => {
  const { code, requests } = await at('rollback')
  const { live } = await at('status')

  expect([code, requests.put, live.number, live.rollbackTo]).toEqual([0, 4, 3, 1])
})

test('a state that was published before is sent no second time', async () => {
  const { code, release, sent, requests } = await at('publish')

  expect([code, release, sent.trees, requests.put]).toEqual([0, 4, 0, 4])
})

test('a header that changes is found, and all that is sent with it is sent again', async () => {
  cpSync(join(ROOT, 'build'), join(site.root, 'build-2'), { recursive: true })
  const file = join(site.root, 'build-2/project/headers.js')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('max-age=0, must-revalidate', 'max-age=60, must-revalidate'))
  await site.build('build-2')
  const { code, tenants, sent } = await at('publish', [], 'build-2')

  expect(readFileSync(file, 'utf8')).not.toBe(text)
  expect([code, tenants.changed.length, sent.trees]).toEqual([0, TENANTS, TENANTS + 1])
})

test('a prune removes what only older releases use', async () => {
  const { code, kept, releases, trees } = await at('prune', ['--keep', '1', '--grace', '0m'])
  const { outcome, writing } = await at('publish', [], 'build-2')

  expect([code, kept, releases.length, trees]).toEqual([0, [5], 4, TENANTS + 2])
  expect([outcome, writing]).toEqual(['unchanged', 0])
})
