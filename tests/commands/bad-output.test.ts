import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'

const MOUNTING = ['--map-root-user', '--mount']

/** Only Linux can mount a small or a read-only disk without being asked for a password. */
const canMount = spawnSync('unshare', [...MOUNTING, 'true']).status === 0

/** Builds where `prepare` was run as root of a file system of its own: mounts end with the command. */
function buildAfter(prepare: string) {
  const project = temporaryProject()
  const script = `${prepare}\n"$NODE" build/cli.js build --quiet; code=$?\nls -A dist > seen.txt 2>&1\nexit $code`
  const run = project.exec('unshare', [...MOUNTING, 'sh', '-c', script], {
    env: { NODE: process.execPath }
  })
  return { ...run, seen: project.snapshot('.')['seen.txt'] }
}

test('a file named dist is reported and left alone', () => {
  const project = temporaryProject()
  writeFileSync(join(project.root, 'dist'), 'mine')
  const { code, err } = project.run('build', '--quiet')

  expect([code, err.split('\n')[0]]).toEqual([1, 'dist:1:1  error  output-not-folder'])
})

test.runIf(canMount)('a folder on a read-only disk is reported and left alone', () => {
  const { code, err, seen } = buildAfter(
    'mkdir dist && mount -t tmpfs tmpfs dist && echo mine > dist/old.html && mount -o remount,ro dist'
  )

  expect([code, err.split('\n')[0], seen]).toEqual([
    1,
    'dist:1:1  error  output-read-only',
    'old.html\n'
  ])
})

test.runIf(canMount)('a full disk is reported, and nothing is written', () => {
  const { code, err, seen } = buildAfter(
    'mkdir dist && mount -t tmpfs -o size=32k tmpfs dist && echo mine > dist/old.html'
  )

  expect([code, err.split('\n')[0], seen]).toEqual([
    1,
    'dist:1:1  error  output-full',
    'old.html\n'
  ])
})

test('what a killed build left behind is cleared away', () => {
  const project = temporaryProject()
  project.write('dist/.staging-999999999/0', 'half')

  expect(project.run('build').code).toBe(0)
  expect(existsSync(join(project.root, 'dist/.staging-999999999'))).toBe(false)
})

test.runIf(process.platform !== 'win32').for([24, 64])(
  'a limit of %i open files is reported in words, and nothing is written',
  (limit) => {
    const project = temporaryProject()
    project.write('dist/old.html', 'mine')
    const script = `ulimit -n ${limit}; exec "$NODE" build/cli.js build --quiet`
    const { code, err } = project.exec('sh', ['-c', script], { env: { NODE: process.execPath } })

    expect([code, /^ +at /m.test(err), project.snapshot('dist')]).toEqual([
      1,
      false,
      { 'old.html': 'mine' }
    ])
    expect(err).toContain('-> Raise the limit to 4096 or more: with "ulimit -n 4096"')
  }
)

test('where nothing can be kept, the manifest is as complete as elsewhere', () => {
  const project = temporaryProject()
  project.run('build', '--quiet')
  const before = project.snapshot('dist')
  for (const folder of ['dist', '.cache']) project.remove(folder)
  project.write('.cache', 'a file in the place of the folder')

  expect([project.run('build', '--quiet').code, project.snapshot('dist')]).toEqual([0, before])
})
