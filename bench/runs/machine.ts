import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import type { Machine } from '../report/results.ts'

/** Where it is measured. */
export function machineFacts(root: string, alsoNode: string | undefined): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    alsoNode: alsoNode === undefined ? null : nodeVersion(alsoNode),
    hugo: hugoVersion(),
    eleventy: versionOf(join(root, 'node_modules/@11ty/eleventy/package.json'))
  }
}

/** The version of another Node. */
function nodeVersion(program: string): string {
  const { stdout } = spawnSync(program, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  const version = stdout?.trim()
  if (!version) throw new Error(`${program} is no Node that can be run. Give the path of one.`)
  return version
}

/** The version of Hugo; null where it is not installed. */
function hugoVersion(): string | null {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  return /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1] ?? null
}

function versionOf(path: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(path, 'utf8'))
  return version
}
