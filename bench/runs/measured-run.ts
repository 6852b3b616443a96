import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { highestOfTree, memoryOfTree, processorSecondsOfEnded } from './process-tree.ts'

/** What one run of a command took. */
export interface Run {
  readonly seconds: number
  /** Of all its processes and threads; null where the system does not tell. */
  readonly cpuSeconds: number | null
  /** The most memory that all its processes had together, in bytes; null where the system does not tell. */
  readonly peakBytes: number | null
}

/** A command and where it runs. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
}

/** The least time between two looks at the memory, in milliseconds, and their share of all time. */
const INTERVAL = 10
const SHARE = 0.02

/** Runs a command and measures it as a whole; one that fails ends the benchmark with its words. */
export async function measuredRun({ program, args, folder }: Command): Promise<Run> {
  // What earlier runs have left to be written would be written while this one runs.
  spawnSync('sync')
  const cpuBefore = processorSecondsOfEnded()
  const started = performance.now()
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  const memory = watchMemory(child.pid)
  const [code] = await once(child, 'close')
  const seconds = (performance.now() - started) / 1000
  const peakBytes = memory.stop()
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${said}`)
  const cpuAfter = processorSecondsOfEnded()
  const cpuSeconds = cpuBefore === undefined || cpuAfter === undefined ? null : cpuAfter - cpuBefore
  return { seconds, cpuSeconds, peakBytes: peakBytes === 0 ? null : peakBytes }
}

/** Looks at the memory of a process and all that it starts, until it is told to stop. */
function watchMemory(pid: number | undefined): { stop(): number } {
  let peak = 0
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    if (pid === undefined) return
    const started = performance.now()
    peak = Math.max(peak, memoryOfTree(pid), highestOfTree(pid))
    const took = performance.now() - started
    timer = setTimeout(look, Math.max(INTERVAL, took / SHARE))
  }
  look()
  return {
    stop: () => {
      clearTimeout(timer)
      return peak
    }
  }
}
