import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

/** Starts a build and kills it when the staging folder appears, after some more milliseconds. */
async function killedBuild(project: TemporaryProject, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ['build/cli.js', 'build'], { cwd: project.root })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const staging = join(project.root, `dist/.staging-${child.pid}`)
  while (child.exitCode === null && !existsSync(staging)) await wait(1)
  await wait(milliseconds)
  child.kill('SIGKILL')
  await ended
}

test('a kill at any moment leaves every file whole, old or new, and the next build completes', async () => {
  const project = temporaryProject()
  const strings = join(project.root, 'content/en/strings.yaml')
  const text = readFileSync(strings, 'utf8')
  const versions = [0, 1].map((version) => {
    writeFileSync(strings, text.replace('Skip to the content', `Skip ${version}`))
    project.run('build')
    return project.snapshot('dist')
  })

  for (let round = 0; round < 12; round++) {
    const target = round % 2
    writeFileSync(strings, text.replace('Skip to the content', `Skip ${target}`))
    await killedBuild(project, round / 2)
    for (const [path, content] of Object.entries(project.snapshot('dist')))
      if (!path.startsWith('.staging-'))
        expect([versions[0]?.[path], versions[1]?.[path]], `round ${round}: ${path}`).toContain(
          content
        )
    project.run('build')
    expect(project.snapshot('dist')).toEqual(versions[target])
  }
}, 600_000)
