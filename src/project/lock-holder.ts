import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { codeOf } from './system-error.ts'

/** Who holds a lock, with all that is needed to tell later whether that process still runs. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** The moment at which it asked for the lock, for people. */
  readonly since: string
  /** Different for every lock that was ever taken. */
  readonly token: string
  /** When the process began, in ticks since the start of the machine: a recycled number has another. */
  readonly started?: string
  /** Which start of the machine it was. */
  readonly boot?: string
  /** Among which processes its number counts: a container has numbers of its own. */
  readonly numbering?: string
}

/** What became of a holder; `elsewhere` is where nobody here can tell. */
export type HolderState = 'running' | 'gone' | 'elsewhere'

/** This process as the holder of a new lock. Where there is no /proc, its number has to do. */
export function thisHolder(): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    token: randomUUID(),
    ...known('started', processFacts('self')?.started),
    ...known(
      'boot',
      quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
    ),
    ...known(
      'numbering',
      quietly(() => readlinkSync('/proc/self/ns/pid'))
    )
  }
}

function known<Key extends string>(key: Key, value: string | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string }
}

/**
 * Whether the holder still runs. A process that has the number of a dead one is told by when it
 * began; one that was killed and that nobody has buried yet counts as gone.
 */
export function stateOf(holder: Holder): HolderState {
  const here = thisHolder()
  if (holder.host !== here.host) return 'elsewhere'
  if (differ(holder.boot, here.boot)) return 'gone'
  if (differ(holder.numbering, here.numbering)) return 'elsewhere'
  if (!hasNumber(holder.pid)) return 'gone'
  const facts = processFacts(holder.pid)
  // Some machines hide the processes of other users: then its number is all there is.
  if (facts === undefined) return 'running'
  return facts.isDead || differ(holder.started, facts.started) ? 'gone' : 'running'
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}

/** Whether there is any process of that number. */
function hasNumber(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** From /proc/<pid>/stat. The second field is a name in brackets, in which anything may stand. */
function processFacts(pid: number | 'self') {
  const text = quietly(() => readFileSync(`/proc/${pid}/stat`, 'latin1'))
  if (text === undefined) return undefined
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { isDead: /^[ZXx]$/.test(fields[0] ?? ''), started: fields[19] }
}

function quietly(read: () => string): string | undefined {
  try {
    return read()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return undefined
  }
}

/** A holder as the text of a lock file. */
export function holderText(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`
}

/** The holder that a lock file names; nothing if the file is damaged. */
export function readHolder(text: string): Holder | undefined {
  try {
    const data: unknown = JSON.parse(text)
    return isHolder(data) ? data : undefined
  } catch {
    return undefined
  }
}

function isHolder(data: unknown): data is Holder {
  if (typeof data !== 'object' || data === null) return false
  const { pid, host, since, token, ...rest } = data as Record<string, unknown>
  const optional = [rest.started, rest.boot, rest.numbering]
  return (
    Number.isSafeInteger(pid) &&
    Number(pid) > 0 &&
    [host, since, token].every((value) => typeof value === 'string') &&
    // The token becomes a part of a file's name.
    /^[\w-]{1,64}$/.test(String(token)) &&
    optional.every((value) => value === undefined || typeof value === 'string')
  )
}
