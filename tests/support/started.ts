import { spawn } from 'node:child_process'
import type { TemporaryProject } from './temporary-project.ts'

/** A command that was started: what it has said so far, and how it ends. */
export interface Started {
  said(): string
  /** Gives the exit code. */
  readonly ended: Promise<number | null>
}

/** Starts `policy-pages` with these arguments, and does not wait for its end. */
export function started({ root }: TemporaryProject, ...args: string[]): Started {
  const child = spawn(process.execPath, ['build/cli.js', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data
    })
  return {
    said: () => said,
    ended: new Promise((resolve) => child.once('close', resolve))
  }
}
