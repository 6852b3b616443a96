import { spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { brokenFiles, hashesOf } from '../support/kill-build.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

const STRINGS = 'content/en/strings.yaml'
const SHARDS = ['out/shard-1-of-2', 'out/shard-2-of-2']

/** Runs a command, and kills it with all that it started after so many milliseconds. */
async function killed(project: TemporaryProject, after: number, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['build/cli.js', ...args], {
    cwd: project.root,
    detached: true,
    stdio: 'ignore'
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  await Promise.race([wait(after), ended])
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await ended
}

/** Edits a word of every page, then builds the shards of it. */
function buildShards(project: TemporaryProject, text: string, word: string): void {
  project.write(STRINGS, text.replace('Skip to the content', word))
  for (const index of [1, 2]) project.run('build', '--quiet', '--shard', `${index}/2`)
}

/** How long a command takes on this machine now. */
function durationOf(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

test('a merge that is killed leaves every file whole, and the next one completes it', async () => {
  const project = temporaryProject()
  const text = readFileSync(join(project.root, STRINGS), 'utf8')
  buildShards(project, text, 'Skip 0')
  project.run('merge', '--quiet', ...SHARDS)
  const dist = join(project.root, 'dist')
  const old = join(project.root, 'old')
  cpSync(dist, old, { recursive: true })
  const before = hashesOf(dist)
  buildShards(project, text, 'Skip 1')
  const whole = durationOf(() => project.run('merge', '--quiet', ...SHARDS))
  const after = hashesOf(dist)

  for (let round = 0; round < 4; round++) {
    rmSync(dist, { recursive: true })
    cpSync(old, dist, { recursive: true })
    await killed(project, whole * (0.4 + round / 7), 'merge', '--quiet', ...SHARDS)
    expect(brokenFiles(hashesOf(dist), before, after), `round ${round}`).toEqual([])
  }
  expect(project.run('merge', '--quiet', ...SHARDS).code).toBe(0)
  expect(hashesOf(dist)).toEqual(after)
})

test('a shard that is killed is never taken for a finished one, and can be built again', async () => {
  const project = temporaryProject()
  const text = readFileSync(join(project.root, STRINGS), 'utf8')
  buildShards(project, text, 'Skip 0')
  project.write(STRINGS, text.replace('Skip to the content', 'Skip 1'))
  project.run('build', '--quiet')
  const after = hashesOf(join(project.root, 'dist'))
  project.run('build', '--quiet', '--shard', '1/2')
  const second = ['build', '--quiet', '--no-cache', '--shard', '2/2']
  const whole = durationOf(() => project.run(...second))

  for (let round = 0; round < 4; round++) {
    project.write(STRINGS, text.replace('Skip to the content', `Skip ${round % 2}`))
    await killed(project, whole * (0.5 + round / 8), ...second)
    const { out } = project.run('merge', '--format', 'json', ...SHARDS)
    expect(out, `round ${round}`).not.toContain('shard-damaged')
  }
  project.write(STRINGS, text.replace('Skip to the content', 'Skip 1'))
  project.run(...second)
  expect(project.run('merge', '--quiet', ...SHARDS).code).toBe(0)
  expect(hashesOf(join(project.root, 'dist'))).toEqual(after)
})
