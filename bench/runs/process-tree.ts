import { readdirSync, readFileSync } from 'node:fs'

/**
 * The memory that a process and all that it started have now, in bytes: what several of them share
 * is counted once (PSS). Zero where there is no `/proc`, and for processes that have ended.
 */
export function memoryOfTree(pid: number): number {
  return treeOf(pid).reduce((sum, one) => sum + kilobytes(one, 'smaps_rollup', 'Pss') * 1024, 0)
}

/** The most memory that any one process of the tree ever had, in bytes. */
export function highestOfTree(pid: number): number {
  return Math.max(0, ...treeOf(pid).map((one) => kilobytes(one, 'status', 'VmHWM') * 1024))
}

/**
 * The seconds of processor time that all processes took that this one has started and that have
 * ended, with theirs. Nothing where there is no `/proc`.
 */
export function processorSecondsOfEnded(): number | undefined {
  const text = read('/proc/self/stat')
  if (text === undefined) return undefined
  // The name of the program is in brackets, and may hold blanks: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

function treeOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    (read(`/proc/${pid}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number)
  )
  return [pid, ...children.flatMap(treeOf)]
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    // It has ended, or there is no /proc: then there is nothing to count.
    return []
  }
}

function kilobytes(pid: number, file: string, key: string): number {
  const line = read(`/proc/${pid}/${file}`)?.match(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm'))
  return Number(line?.[1] ?? 0)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended, or there is no /proc.
    return undefined
  }
}
