import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readShard } from '../../src/shard/shard-index.ts'
import { startSlurm, whyNoSlurm } from './slurm.ts'

const reason = whyNoSlurm()
const slurm = reason === undefined ? await startSlurm() : undefined

/** The environment of each task of an array, as Slurm sets it. */
function environmentsOf(array: string, own: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'policy-pages-tasks-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync('sbatch', ['--wait', `--array=${array}`, '--output=%a', '--wrap=env -0'], {
    cwd: folder,
    env: { ...slurm?.env, ...own }
  })
  return (task: number): Record<string, string> => {
    const lines = readFileSync(join(folder, String(task)), 'utf8').split('\0')
    return Object.fromEntries(lines.map((line) => [line.split('=')[0], line.split('=')[1] ?? '']))
  }
}

test.skipIf(reason !== undefined)('the tasks of a real array are shards', () => {
  const environmentOf = environmentsOf('1-3', { SHARD_COUNT: '3' })

  expect([1, 2, 3].map((task) => readShard('auto', environmentOf(task)))).toEqual([
    { shard: { index: 1, count: 3 } },
    { shard: { index: 2, count: 3 } },
    { shard: { index: 3, count: 3 } }
  ])
})

test.skipIf(reason !== undefined)('a lost task that is submitted again is the same shard', () => {
  const again = environmentsOf('2', { SHARD_COUNT: '3' })(2)

  expect(again.SLURM_ARRAY_TASK_COUNT).toBe('1')
  expect(readShard('auto', again)).toEqual({ shard: { index: 2, count: 3 } })
})

test.skipIf(reason !== undefined)(
  'a real array that counts from 0 is refused in every task',
  () => {
    const environmentOf = environmentsOf('0-2', { SHARD_COUNT: '3' })
    const answers = [0, 1, 2].map((task) => readShard('auto', environmentOf(task)))

    expect(answers.map((answer) => 'problem' in answer && answer.problem.code)).toEqual(
      Array(3).fill('shard-out-of-range')
    )
  }
)

test.runIf(reason !== undefined)(`no jobs are run here: ${reason}`, () => {
  expect(process.env.CI).toBeUndefined()
})
