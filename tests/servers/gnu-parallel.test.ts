import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/project-files.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

/** On CI a missing program is a failure. */
const canRun = process.env.CI || spawnSync('parallel', ['--version']).error === undefined

function buildInParallel(project: TemporaryProject, ...args: readonly string[]) {
  cpSync(join(ROOT, 'docs/scale'), join(project.root, 'docs/scale'), { recursive: true })
  return project.exec('docs/scale/gnu-parallel/build.sh', args)
}

/** The numbers of the shards that were built, by the log of GNU parallel. */
const builtIn = (project: TemporaryProject) =>
  [...(project.snapshot('.')['shards-of-4.log'] ?? '').matchAll(/--shard (\d)\/4 /g)].map(
    ([, one]) => one
  )

test.runIf(canRun)('four shards with GNU parallel merge to the bytes of one build', () => {
  const project = temporaryProject()
  project.run('build', '--quiet')
  const whole = project.snapshot('dist')
  project.remove('dist')
  const { code } = buildInParallel(project, '4')

  expect([code, project.snapshot('dist')]).toEqual([0, whole])
})

test.runIf(canRun)('shards that failed are built again, and only those', () => {
  const project = temporaryProject()
  const right = project.snapshot('tenants')['public.yaml'] ?? ''
  project.write('tenants/public.yaml', 'name: "Public\n')
  const failed = buildInParallel(project, '4')
  const before = builtIn(project).toSorted()
  project.write('tenants/public.yaml', right)
  const refused = buildInParallel(project, '4', 'again')

  expect([failed.code, before]).toEqual([1, ['1', '2', '3', '4']])
  expect(builtIn(project)).toHaveLength(5)
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('tenants/public.yaml')])
})
