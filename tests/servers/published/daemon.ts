import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

/** Debian puts the daemons where only root looks for them. */
const PATH = `${process.env.PATH}:/usr/sbin:/sbin`

/** Programs of one service, in a folder of their own. They end with the process that starts them. */
export interface Service {
  readonly folder: string
  /** Starts a program that stays in the foreground, and gives it a name for its log. */
  start(name: string, program: string, ...args: readonly string[]): ChildProcess
  /** Runs a program to its end, and gives what it prints. */
  run(program: string, ...args: readonly string[]): Promise<string>
  /** Waits until something listens on a port of this machine; fails with the logs. */
  listens(port: number): Promise<void>
  /** Ends all programs, the latest first, and removes the folder. */
  stop(): Promise<void>
}

export function newService(name: string, env: NodeJS.ProcessEnv = {}): Service {
  const folder = mkdtempSync(join(tmpdir(), `policy-pages-${name}-`))
  const daemons = new Map<string, ChildProcess>()
  const options = { cwd: folder, env: { ...process.env, PATH, ...env } }
  const logOf = (daemon: string) => join(folder, `${daemon}.out`)
  return {
    folder,
    start(daemon, program, ...args) {
      const log = openSync(logOf(daemon), 'a')
      // The kernel ends the program when its parent dies, however that happens.
      const words = ['--pdeathsig', 'KILL', program, ...args]
      const child = spawn('setpriv', words, { ...options, stdio: ['ignore', log, log] })
      closeSync(log)
      daemons.delete(daemon)
      daemons.set(daemon, child)
      return child
    },
    run: async (program, ...args) =>
      (await promisify(execFile)(program, args, { ...options, timeout: 180_000 })).stdout,
    async listens(port) {
      for (let waited = 0; waited < 1_200; waited++) {
        if (await isOpen(port)) return
        await setTimeout(100)
      }
      const logs = [...daemons.keys()].map((daemon) => readFileSync(logOf(daemon), 'utf8'))
      throw new Error(`Nothing listens on port ${port}:\n${logs.join('\n').slice(-5_000)}`)
    },
    async stop() {
      for (const daemon of [...daemons.values()].toReversed()) await end(daemon)
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Ends a program at once: nothing that it has written is needed any more. */
export async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return
  daemon.kill('SIGKILL')
  await once(daemon, 'exit')
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
