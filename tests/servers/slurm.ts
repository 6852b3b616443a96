import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { freePort, stop } from './server-process.ts'

/** Debian puts the daemons where only root looks for them. */
const PATH = `${process.env.PATH}:/usr/sbin`
const PROGRAMS = ['munged', 'slurmctld', 'slurmd', 'sbatch']

/** Why no jobs can be run here; nothing where they can. On CI that is a failure. */
export function whyNoSlurm(): string | undefined {
  if (process.env.CI) return undefined
  const missing = PROGRAMS.filter(
    (program) => spawnSync(program, ['-V'], { env: { ...process.env, PATH } }).error !== undefined
  )
  return missing.length === 0 ? undefined : `${missing.join(', ')} not installed`
}

/** A cluster of this machine alone. */
export interface Slurm {
  /** What its programs need in their environment to find it. */
  readonly env: NodeJS.ProcessEnv
}

/**
 * Starts munge, the controller and one node for all tests of one file, in a folder and on ports of
 * their own, so that a Slurm that the machine may have is left alone.
 */
export async function startSlurm(): Promise<Slurm> {
  const own = mkdtempSync(join(tmpdir(), 'policy-pages-slurm-'))
  const env = { ...process.env, PATH, SLURM_CONF: join(own, 'slurm.conf') }
  const daemons: ChildProcess[] = []
  const start = (program: string, ...args: string[]) => {
    daemons.push(spawn(program, args, { env, stdio: 'ignore' }))
  }
  afterAll(async () => {
    spawnSync('scancel', ['--user', userInfo().username], { env })
    for (const daemon of daemons.toReversed()) await stop(daemon)
    rmSync(own, { recursive: true, force: true })
  })

  for (const folder of ['state', 'spool']) mkdirSync(join(own, folder))
  writeFileSync(join(own, 'munge.key'), randomBytes(1024), { mode: 0o600 })
  const ports = { controller: await freePort(), node: await freePort() }
  writeFileSync(env.SLURM_CONF, slurmConfig(own, ports))
  start('munged', '--foreground', '--force', ...mungeFiles(own))
  await until(own, () =>
    succeeds('munge', ['--no-input', '--socket', join(own, 'munge.socket')], env)
  )
  start('slurmctld', '-D')
  start('slurmd', '-D')
  await until(own, () => execFileSync('sinfo', ['-h', '-o', '%t'], { env }).includes('idle'))
  return { env }
}

function mungeFiles(own: string): string[] {
  const files = {
    socket: 'socket',
    'key-file': 'key',
    'log-file': 'log',
    'pid-file': 'pid',
    'seed-file': 'seed'
  }
  return Object.entries(files).map(([flag, ending]) => `--${flag}=${join(own, `munge.${ending}`)}`)
}

/** One node that counts four processors, whatever there are; without cgroups, which containers lack. */
function slurmConfig(own: string, ports: { readonly controller: number; readonly node: number }) {
  const host = hostname().split('.')[0]
  const { username } = userInfo()
  return `ClusterName=test
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=${username}
SlurmdUser=${username}
AuthType=auth/munge
AuthInfo=socket=${own}/munge.socket
CredType=cred/munge
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=bf_interval=1,sched_interval=1,batch_sched_delay=1
SlurmdParameters=config_overrides
ReturnToService=2
StateSaveLocation=${own}/state
SlurmdSpoolDir=${own}/spool
SlurmctldPidFile=${own}/slurmctld.pid
SlurmdPidFile=${own}/slurmd.pid
SlurmctldLogFile=${own}/slurmctld.log
SlurmdLogFile=${own}/slurmd.log
SlurmctldPort=${ports.controller}
SlurmdPort=${ports.node}
NodeName=${host} NodeAddr=127.0.0.1 CPUs=4 RealMemory=4000 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`
}

function succeeds(program: string, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(program, args, { env }).status === 0
}

/** Waits for half a minute; then says what the daemons said. */
async function until(own: string, isTrue: () => boolean): Promise<void> {
  for (let waited = 0; waited < 60; waited++) {
    if (isTrue()) return
    await setTimeout(500)
  }
  const logs = ['munge', 'slurmctld', 'slurmd'].map((name) => logOf(join(own, `${name}.log`)))
  throw new Error(`Slurm does not run:\n${logs.join('\n')}`)
}

function logOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return `${path} is missing`
  }
}
