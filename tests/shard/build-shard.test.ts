import { afterAll, expect, test } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'

const project = temporaryProject(afterAll)
const KUBERNETES = { JOB_COMPLETION_INDEX: '1', SHARD_COUNT: '3' }

/** Runs a build with these variables beside the usual ones. */
const buildWith = (env: NodeJS.ProcessEnv, ...args: readonly string[]) =>
  project.exec(process.execPath, ['build/cli.js', 'build', '--quiet', ...args], { env })

/** The tenants whose folders are somewhere. */
const tenantsIn = (folder: string) => [
  ...new Set(
    Object.keys(project.snapshot(folder))
      .filter((path) => path.includes('/') && !path.startsWith('_'))
      .map((path) => path.split('/')[0])
  )
]

test('a job of an array builds its shard, in a folder of its own', () => {
  const { code } = buildWith(KUBERNETES, '--shard', 'auto', '--out', 'parts')

  expect([
    code,
    Object.keys(project.snapshot('.')).filter((path) => path.startsWith('dist'))
  ]).toEqual([0, []])
  expect(tenantsIn('parts/shard-2-of-3/dist')).toEqual(['icann', 'public'])
})

test('a build without --shard builds all tenants, whatever job it runs in', () => {
  const { code } = buildWith(KUBERNETES)

  expect([code, tenantsIn('dist')]).toEqual([
    0,
    ['gpseo', 'icann', 'inai', 'opendatasoft.com', 'public']
  ])
})

test.for<[string, NodeJS.ProcessEnv, readonly string[], string]>([
  ['no shard', {}, ['--shard', '3-8'], 'out:1:1  error  shard-format'],
  ['no job of an array', {}, ['--shard', 'auto'], 'out:1:1  error  shard-not-found'],
  [
    'a number without a count',
    { SLURM_ARRAY_TASK_ID: '2' },
    ['--shard', 'auto', '--out', 'parts'],
    'parts:1:1  error  shard-without-count'
  ],
  [
    'a shard and tenants',
    {},
    ['--shard', '1/2', '--tenant', 'public'],
    "error: option '--shard <part>' cannot be used with option '--tenant <id...>'"
  ],
  [
    'a folder for no shard',
    {},
    ['--out', 'parts'],
    'error: --out is only for shards; --shard is missing'
  ]
])('%s is refused', ([, env, args, words]) => {
  const { code, err } = buildWith(env, ...args)

  expect([code, err.split('\n')[0]]).toEqual([1, words])
})
