import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programsSum } from '../dev/folder-sum.ts'
import { watchFolders } from '../dev/watch-folders.ts'
import { codeOf, reasonOf } from '../project/system-error.ts'
import { NO_PORT, OUTDATED, STOPPED, serveHere, untilAborted } from './dev-serve.ts'
import type { Terminal } from './terminal.ts'

/** Where the compiler puts the program. */
const PROGRAM = 'build'

/** What a checkout has, and a project that only uses the program does not. */
const COMPILED_WITH = 'tsconfig.build.json'

/** Serves the project in this process alone, for one that starts it anew; ends when that one ends. */
export async function devOnce(root: string, port: number, terminal: Terminal): Promise<number> {
  const stop = stopSignal()
  process.once('disconnect', () => stop.abort())
  const code = await serveHere(root, port, terminal, stop.signal)
  if (process.connected) process.disconnect()
  return code
}

/**
 * Serves pages that are made when they are asked for, and reloads them on an edit of tenants, content and
 * templates. In a checkout the TypeScript sources are compiled on each edit too, and the server is started
 * anew, since a module that was loaded once stays as it was. Ends on an interrupt, with exit code 0.
 */
export async function dev(root: string, port: number, terminal: Terminal): Promise<number> {
  const stop = stopSignal()
  const isCheckout = existsSync(join(root, COMPILED_WITH))
  if (isCheckout) startCompiler(root, stop.signal)
  // The first time in this process: it has loaded the program already.
  let serve: typeof serveHere = serveHere
  while (!stop.signal.aborted) {
    const over = new AbortController()
    const end = () => over.abort()
    stop.signal.addEventListener('abort', end)
    const program = isCheckout ? watchProgram(root, terminal, end) : undefined
    const code = await serve(root, port, terminal, over.signal)
    if (code === NO_PORT) stop.abort()
    else if (code !== STOPPED && code !== OUTDATED) {
      terminal.err(
        'The server has ended with an error. It starts again when the program is changed.\n'
      )
      await untilAborted(over.signal)
    }
    stop.signal.removeEventListener('abort', end)
    program?.close()
    if (code === NO_PORT) return 1
    serve = serveInChild
  }
  return 0
}

/** Aborted by an interrupt. A second one ends the process at once, with what it has started. */
function stopSignal(): AbortController {
  const stop = new AbortController()
  const end = () => (stop.signal.aborted ? process.exit(1) : stop.abort())
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  return stop
}

function watchProgram(root: string, terminal: Terminal, changed: () => void) {
  const folder = join(root, PROGRAM)
  const before = programsSum(folder)
  return watchFolders({
    root,
    names: [PROGRAM],
    changed: () => {
      if (programsSum(folder) !== before) changed()
    },
    failed: (path, error) =>
      terminal.err(`The folder ${path} cannot be watched (${reasonOf(error)}).\n`)
  })
}

/** Serves the project in a process of its own, with the program as it is now. */
function serveInChild(
  root: string,
  port: number,
  _terminal: Terminal,
  stop: AbortSignal
): Promise<number> {
  const program = fileURLToPath(new URL('../cli.js', import.meta.url))
  const args = [program, 'dev', '--once', '--port', String(port)]
  // Through the channel it notices when this process has gone.
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc']
  })
  const kill = () => child.kill()
  if (stop.aborted) kill()
  stop.addEventListener('abort', kill)
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' ? STOPPED : 1)))
  })
}

/** Compiles on every edit, in a process group of its own, which ends as a whole. */
function startCompiler(root: string, signal: AbortSignal): void {
  const compiler = fileURLToPath(new URL('../bin/tsc', import.meta.resolve('typescript')))
  const args = [compiler, '-p', COMPILED_WITH, '--watch', '--preserveWatchOutput']
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', detached: true })
  signal.addEventListener('abort', () => killGroup(child))
  process.once('exit', () => killGroup(child))
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  try {
    process.kill(-pid)
  } catch (error) {
    // It has ended meanwhile.
    if (codeOf(error) !== 'ESRCH') throw error
  }
}
