import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/project-files.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'
import { startSlurm, whyNoSlurm } from './slurm.ts'

const reason = whyNoSlurm()
const slurm = reason === undefined ? await startSlurm() : undefined

const SHARDS = { SHARD_COUNT: '4' }

/** A copy of the project with the scripts that the documents show. */
function projectWithScripts(): TemporaryProject {
  const project = temporaryProject()
  cpSync(join(ROOT, 'docs/scale'), join(project.root, 'docs/scale'), { recursive: true })
  return project
}

/** Submits one of the scripts; gives the number of the job and its exit code when it has ended. */
function submit(project: TemporaryProject, script: string, ...options: readonly string[]) {
  const env = { ...slurm?.env, ...SHARDS }
  const { code, out } = project.exec(
    'sbatch',
    ['--parsable', ...options, `docs/scale/slurm/${script}.sbatch`],
    { env }
  )
  return { code, job: out.trim() }
}

/** The log of a job, as Slurm wrote it. */
const logOf = (project: TemporaryProject, name: string) =>
  project.snapshot('.')[`${name}.log`] ?? ''

test.skipIf(reason !== undefined)(
  'four shards on Slurm, one lost and built again, merge to the bytes of one build',
  async () => {
    const project = projectWithScripts()
    project.run('build', '--quiet')
    const whole = project.snapshot('dist')
    project.remove('dist')

    const lost = submit(project, 'build', '--array=1-4', '--wait')
    project.remove('out/shard-3-of-4')
    const early = submit(project, 'merge', '--wait')
    const earlyLog = logOf(project, 'merge')
    const again = submit(project, 'build', '--array=3')
    const merged = submit(project, 'merge', '--wait', `--dependency=afterany:${again.job}`)

    expect([lost.code, early.code, existsSync(join(project.root, 'out/shard-3-of-4'))]).toEqual([
      0,
      1,
      true
    ])
    expect(earlyLog).toContain('1 of 4 shards is missing: 3.')
    expect([merged.code, project.snapshot('dist')]).toEqual([0, whole])
  }
)

test.skipIf(reason !== undefined)(
  'when a task fails, the merge names its shard and leaves the pages that are there',
  async () => {
    const project = projectWithScripts()
    project.write('dist/old.html', 'old')
    project.write('tenants/public.yaml', 'name: "Public\n')
    const built = submit(project, 'build', '--array=1-4')
    const merged = submit(project, 'merge', '--wait', `--dependency=afterany:${built.job}`)

    expect([merged.code, Object.keys(project.snapshot('dist'))]).toEqual([1, ['old.html']])
    expect(logOf(project, 'merge')).toMatch(/1 of 4 shards is missing: \d\./)
  }
)

test.runIf(reason !== undefined)(`no shards are built by Slurm here: ${reason}`, () => {
  expect(process.env.CI).toBeUndefined()
})
