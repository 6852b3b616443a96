import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ROOT } from './project-files.ts'

/** A program that takes the lock of its first argument and says so; told to, it releases it. */
const TAKER = `
import { acquireLock } from ${JSON.stringify(join(ROOT, 'build/project/lock.js'))}
const [path, wait] = process.argv.slice(1)
try {
  const lock = await acquireLock(path, { wait: Number(wait), onWait: () => console.log('waits') })
  console.log('holds')
  process.stdin.once('data', async () => {
    await lock.release()
    console.log('released')
    process.exit()
  })
} catch (error) {
  console.log(error.holder === undefined ? String(error) : 'refused by ' + error.holder.pid)
}`

/** A process that takes a lock. */
export interface Taker {
  readonly child: ChildProcess
  /** Everything that it has said. */
  readonly said: string[]
  /** Resolves as soon as it has said something for the nth time. */
  hasSaid(count: number): Promise<unknown>
}

/** Starts a process that takes the lock, and waits for it so many milliseconds; ended by the test. */
export function startTaker(path: string, wait: number): Taker {
  const args = ['--input-type=module', '--eval', TAKER, '--', path, String(wait)]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said: string[] = []
  const waiting = new Set<() => void>()
  child.stdout.on('data', (data) => {
    said.push(...String(data).trim().split('\n'))
    for (const look of waiting) look()
  })
  const hasSaid = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (said.length < count) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  return { child, said, hasSaid }
}

/** An empty folder, removed after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
