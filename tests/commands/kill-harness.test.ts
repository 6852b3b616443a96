import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { killRounds } from '../support/kill-rounds.ts'
import { emptyFolder } from '../support/lock-takers.ts'

/** A build that makes a page of the file "version": in two steps that take a while. */
const building = (steps: string) => `
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
const version = readFileSync('version', 'utf8')
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150)
mkdirSync('dist', { recursive: true })
${steps}`

const IN_PLACE = `
writeFileSync('dist/page', version)
pause()
writeFileSync('dist/page', version + version)
pause()`
const BESIDE = `
writeFileSync('dist/.staging-1', version)
pause()
writeFileSync('dist/.staging-1', version + version)
renameSync('dist/.staging-1', 'dist/page')
pause()`

/** What is wrong after each of some kills of such a build. */
async function faultsOf(steps: string): Promise<string[]> {
  const root = emptyFolder()
  mkdirSync(join(root, 'build'))
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  writeFileSync(join(root, 'build/cli.js'), building(steps))
  const write = (version: number) => writeFileSync(join(root, 'version'), `version ${version}`)
  const faults: string[] = []
  for await (const round of killRounds({ root, write }, 8, 1)) faults.push(...round.faults)
  return faults
}

test('a build that writes its pages in place is found out', async () => {
  const faults = await faultsOf(IN_PLACE)

  expect(new Set(faults)).toEqual(new Set(['page: half']))
  expect(faults.length).toBeGreaterThanOrEqual(2)
})

test('a build that puts whole pages in place is not', async () => {
  expect(await faultsOf(BESIDE)).toEqual([])
})
