import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nextChange } from '../project/next-change.ts'
import { SOURCE_FOLDERS } from '../project/read-source-files.ts'

/** Where the pages are written while they are being worked on: never into the folder to publish. */
const OUTPUT = '.cache/dev'

/** Where the compiler puts the program. */
const PROGRAM = 'build'

/**
 * Serves the site with Eleventy and reloads it on an edit of tenants, content and templates. In a
 * checkout the TypeScript sources are compiled on each edit too, and Eleventy is started anew,
 * since a module that was loaded once stays as it was. While the files have errors and Eleventy is
 * not running, their problems are printed after each edit. Ends on an interrupt, with exit code 0.
 */
export async function dev(root: string, port: number): Promise<number> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  const run = (args: readonly string[]) => startIn(root, args, stop.signal)

  if (existsSync(join(root, 'tsconfig.build.json')))
    run([
      beside('typescript', '../bin/tsc'),
      '-p',
      'tsconfig.build.json',
      '--watch',
      '--preserveWatchOutput'
    ])
  const check = [fileURLToPath(new URL('../cli.js', import.meta.url)), 'check']
  const serve = [
    beside('@11ty/eleventy', '../cmd.cjs'),
    '--serve',
    '--quiet',
    `--output=${OUTPUT}`,
    `--port=${port}`
  ]
  while (!stop.signal.aborted) {
    // The watch starts before the files are read: an edit at any moment is seen by one of the two.
    const edit = watchFor(root, [...SOURCE_FOLDERS, PROGRAM], stop.signal)
    if ((await run(check).ended) !== 0) {
      await edit.seen
      continue
    }
    edit.end()
    const program = watchFor(root, [PROGRAM], stop.signal)
    const any = watchFor(root, [...SOURCE_FOLDERS, 'templates', PROGRAM], stop.signal)
    const eleventy = run(serve)
    const failed = eleventy.ended.then((code) => code !== 0)
    const wasFailure = await Promise.race([program.seen, failed])
    eleventy.kill()
    await eleventy.ended
    if (wasFailure) await any.seen
    program.end()
    any.end()
  }
  return 0
}

/** Watches folders from now on: `seen` resolves at the first change, or when ended or interrupted. */
function watchFor(root: string, folders: readonly string[], interrupt: AbortSignal) {
  const over = new AbortController()
  const seen = nextChange(root, folders, AbortSignal.any([over.signal, interrupt]))
  return { seen, end: () => over.abort() }
}

/** Starts a program of Node in a process group of its own, which ends as a whole. */
function startIn(root: string, args: readonly string[], signal: AbortSignal) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', detached: true })
  const kill = () => killGroup(child)
  signal.addEventListener('abort', kill)
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 0)))
  return { kill, ended: ended.finally(() => signal.removeEventListener('abort', kill)) }
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid)
}

/** A file of a library, from where its main module stands. */
function beside(name: string, path: string): string {
  return fileURLToPath(new URL(path, import.meta.resolve(name)))
}
