import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/project-files.ts'

/** Runs a program at the top of the project. */
function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}

test('after each of 25 edits at random, a build is byte for byte as a fresh one', () => {
  const tsc = join(ROOT, 'node_modules/.bin/tsc')
  expect(run(tsc, '-p', 'tests/edits/tsconfig.json')).toEqual({ status: 0, said: '' })

  const { status, said } = run(process.execPath, '.cache/edits/tests/edits/main.js', '25', '7')
  expect([status, said]).toEqual([0, expect.stringMatching(/^25 edits, .* 0 left a fault\.$/m)])
}, 300_000)
