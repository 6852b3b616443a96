import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Running } from './made-site.ts'

/** How a command has ended, and how long a processor has worked for it, in hundredths of a second. */
export interface Worked extends Awaited<Running['ended']> {
  readonly work: number
  readonly wasKilled: boolean
}

/**
 * Kills a command as soon as a processor has worked so long for it, unless it ends before. Other than
 * the time of a clock, that tells how far it has come, however busy the machine is.
 */
export async function killAfterWork({ child, ended }: Running, most = Infinity): Promise<Worked> {
  let work = 0
  while (child.exitCode === null && child.signalCode === null) {
    work = workOf(child.pid) ?? work
    if (work >= most) child.kill('SIGKILL')
    await setTimeout(5)
  }
  return { ...(await ended), work, wasKilled: child.signalCode === 'SIGKILL' }
}

/** The sum of `utime` and `stime`: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function workOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return undefined
  }
}
