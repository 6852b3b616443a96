import { expect, test } from 'vitest'
import type { Problem } from '../../src/diagnostics/problem.ts'
import { ENGINES } from '../../src/shard/engines.ts'
import { readShard } from '../../src/shard/shard-index.ts'

const shard = (index: number, count: number) => ({ shard: { index, count } })

test('a shard is named by its number, counted from 1, and by how many there are', () => {
  expect(['1/1', '3/8', '08/8'].map((asked) => readShard(asked, {}))).toEqual([
    shard(1, 1),
    shard(3, 8),
    shard(8, 8)
  ])
})

test.for(['', '3', '3/', '/8', '3-8', '3/8/1', '-1/8', '1.5/8', 'three/8', 'AUTO'])(
  '"--shard %s" is refused',
  (asked) => {
    expect(readShard(asked, {})).toEqual({ problem: { code: 'shard-format', text: asked } })
  }
)

test.for<[string, Problem]>([
  ['0/8', outOfRange('The first number of "--shard 0/8"', 0, 1, 8)],
  ['9/8', outOfRange('The first number of "--shard 9/8"', 9, 1, 8)],
  ['1/0', notNumber('The second number of "--shard 1/0"', '0', 1)],
  ['1/9999999', notNumber('The second number of "--shard 1/9999999"', '9999999', 1)]
])('"--shard %s" is no shard', ([asked, problem]) => {
  expect(readShard(asked, {})).toEqual({ problem })
})

test.for<[string, Record<string, string>, ReturnType<typeof shard>]>([
  ['your own variables', { SHARD_INDEX: '3', SHARD_COUNT: '8' }, shard(3, 8)],
  ['Slurm', { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '1', SHARD_COUNT: '8' }, shard(3, 8)],
  ['GitLab', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '8' }, shard(3, 8)],
  ['Kubernetes', { JOB_COMPLETION_INDEX: '2', SHARD_COUNT: '8' }, shard(3, 8)],
  ['AWS Batch', { AWS_BATCH_JOB_ARRAY_INDEX: '2', AWS_BATCH_JOB_ARRAY_SIZE: '8' }, shard(3, 8)],
  ['CircleCI', { CIRCLE_NODE_INDEX: '2', CIRCLE_NODE_TOTAL: '8' }, shard(3, 8)],
  ['Buildkite', { BUILDKITE_PARALLEL_JOB: '2', BUILDKITE_PARALLEL_JOB_COUNT: '8' }, shard(3, 8)]
])('%s says which shard a job builds', ([, environment, expected]) => {
  expect(readShard('auto', environment)).toEqual(expected)
})

test('a shard that is named counts, whatever the environment says', () => {
  expect(readShard('1/2', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '8' })).toEqual(shard(1, 2))
})

test('the count of a Slurm array is not trusted: it is 1 when one task runs again', () => {
  const again = {
    SLURM_ARRAY_TASK_ID: '3',
    SLURM_ARRAY_TASK_MIN: '3',
    SLURM_ARRAY_TASK_MAX: '3',
    SLURM_ARRAY_TASK_COUNT: '1'
  }

  expect(readShard('auto', again)).toEqual({
    problem: { code: 'shard-without-count', name: 'SLURM_ARRAY_TASK_ID', value: '3' }
  })
  expect(readShard('auto', { ...again, SHARD_COUNT: '8' })).toEqual(shard(3, 8))
})

test('a Slurm array that counts from 0 is refused in every task', () => {
  const tasks = ['0', '3'].map((id) =>
    readShard('auto', {
      SLURM_ARRAY_TASK_ID: id,
      SLURM_ARRAY_TASK_MIN: '0',
      SHARD_COUNT: '8'
    })
  )

  expect(tasks).toEqual([
    { problem: outOfRange('SLURM_ARRAY_TASK_ID', 0, 1, 8) },
    { problem: outOfRange('SLURM_ARRAY_TASK_MIN', 0, 1, 8) }
  ])
})

test.for(ENGINES.map(({ index }) => index))('%s without a count is never taken for all', (name) => {
  expect(readShard('auto', { [name]: '1' })).toEqual({
    problem: { code: 'shard-without-count', name, value: '1' }
  })
})

test.for<[string, Record<string, string>, Problem]>([
  [
    'past the end',
    { JOB_COMPLETION_INDEX: '8', SHARD_COUNT: '8' },
    outOfRange('JOB_COMPLETION_INDEX', 8, 0, 7)
  ],
  [
    'before the start',
    { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '8' },
    outOfRange('CI_NODE_INDEX', 0, 1, 8)
  ],
  ['empty', { SHARD_INDEX: '', SHARD_COUNT: '8' }, notNumber('SHARD_INDEX', '', 1)],
  [
    'no number',
    { AWS_BATCH_JOB_ARRAY_INDEX: 'x', AWS_BATCH_JOB_ARRAY_SIZE: '8' },
    notNumber('AWS_BATCH_JOB_ARRAY_INDEX', 'x', 0)
  ],
  [
    'of a count that is no number',
    { JOB_COMPLETION_INDEX: '1', SHARD_COUNT: '$N' },
    notNumber('SHARD_COUNT', '$N', 1)
  ],
  ['of nothing', { JOB_COMPLETION_INDEX: '1', SHARD_COUNT: '0' }, notNumber('SHARD_COUNT', '0', 1)]
])('an index %s is refused', ([, environment, problem]) => {
  expect(readShard('auto', environment)).toEqual({ problem })
})

test('two engines may agree, and must not disagree', () => {
  const gitlab = { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '8' }

  expect(readShard('auto', { ...gitlab, SHARD_INDEX: '3', SHARD_COUNT: '8' })).toEqual(shard(3, 8))
  expect(readShard('auto', { ...gitlab, SHARD_INDEX: '2', SHARD_COUNT: '8' })).toEqual({
    problem: {
      code: 'shard-disagreement',
      name: 'SHARD_INDEX',
      value: 'shard 2 of 8',
      other: 'CI_NODE_INDEX',
      otherValue: 'shard 3 of 8'
    }
  })
  expect(readShard('auto', { ...gitlab, SHARD_COUNT: '4' })).toEqual({
    problem: {
      code: 'shard-disagreement',
      name: 'CI_NODE_TOTAL',
      value: '8 shards',
      other: 'SHARD_COUNT',
      otherValue: '4 shards'
    }
  })
})

test.for<[string, Record<string, string>]>([
  ['no job of an array', {}],
  ['a GitLab job that is not parallel', { CI_NODE_TOTAL: '1' }],
  ['a GitLab job that is its only one', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '1' }],
  ['a CircleCI job that is its only one', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '1' }]
])('%s is told what was looked for', ([, environment]) => {
  expect(readShard('auto', environment)).toEqual({
    problem: {
      code: 'shard-not-found',
      looked: [
        'SHARD_INDEX',
        'SLURM_ARRAY_TASK_ID',
        'CI_NODE_INDEX',
        'JOB_COMPLETION_INDEX',
        'AWS_BATCH_JOB_ARRAY_INDEX',
        'CIRCLE_NODE_INDEX',
        'BUILDKITE_PARALLEL_JOB'
      ]
    }
  })
})

test('a job that is its only one does not disagree with the shard of a matrix', () => {
  const environment = {
    CIRCLE_NODE_INDEX: '0',
    CIRCLE_NODE_TOTAL: '1',
    SHARD_INDEX: '3',
    SHARD_COUNT: '8'
  }

  expect(readShard('auto', environment)).toEqual(shard(3, 8))
})

test('a count without an index is no shard', () => {
  expect(readShard('auto', { SHARD_COUNT: '8' })).toEqual({
    problem: { code: 'shard-without-index', name: 'SHARD_COUNT' }
  })
})

function outOfRange(name: string, value: number, first: number, last: number): Problem {
  return { code: 'shard-out-of-range', name, value, first, last }
}

function notNumber(name: string, value: string, least: number): Problem {
  return { code: 'shard-not-number', name, value, least }
}
