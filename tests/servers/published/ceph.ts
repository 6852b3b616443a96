import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../server-process.ts'
import { end, newService, type Service } from './daemon.ts'
import { type S3Server, s3Server } from './s3-server.ts'

/** A Ceph of this machine alone, with its gateway for S3. */
export interface Ceph extends S3Server {
  /** The environment of a user who may not use the buckets of others. */
  readonly stranger: S3Server['env']
  /** Kills the gateway at once; what is stored stays with the other daemons. */
  killGateway(): Promise<void>
  startGateway(): Promise<void>
  /** What the gateway was asked and has done, by its log. */
  requests(): readonly Answered[]
  stop(): Promise<void>
}

/** A request that the gateway has answered. */
interface Answered {
  readonly method: string
  readonly path: string
  readonly status: number
}

/** So much can be stored, in memory. */
const MEMORY = 3 * 2 ** 30

const USER = { accessKeyId: 'publisher', secretAccessKey: 'a-secret-of-the-tests' }
const STRANGER = { accessKeyId: 'stranger', secretAccessKey: 'a-secret-of-the-stranger' }

/**
 * Starts a monitor, a store of objects in memory, and the gateway; ready after some ten seconds. Ports
 * and folder are its own, so a Ceph that the machine may have is left alone.
 */
export async function startCeph(): Promise<Ceph> {
  const service = newService('ceph')
  const ports = { monitor: await freePort(), gateway: await freePort() }
  const config = join(service.folder, 'ceph.conf')
  const cluster = randomUUID()
  writeFileSync(config, cephConfig(service.folder, cluster, ports))
  try {
    await startMonitor(service, config, cluster, ports.monitor)
    await startObjects(service, config)
    let gateway = await startGateway(service, config, ports.gateway)
    for (const user of [USER, STRANGER])
      await service.run('radosgw-admin', '-c', config, 'user', 'create', ...wordsFor(user))
    const endpoint = `http://127.0.0.1:${ports.gateway}`
    return {
      ...s3Server(endpoint, USER),
      stranger: s3Server(endpoint, STRANGER).env,
      killGateway: () => end(gateway),
      async startGateway() {
        gateway = await startGateway(service, config, ports.gateway)
      },
      requests: () => answeredBy(join(service.folder, 'client.rgw.log')),
      stop: () => service.stop()
    }
  } catch (error) {
    await service.stop()
    throw error
  }
}

const wordsFor = ({ accessKeyId, secretAccessKey }: typeof USER) => [
  `--uid=${accessKeyId}`,
  `--display-name=${accessKeyId}`,
  `--access-key=${accessKeyId}`,
  `--secret-key=${secretAccessKey}`
]

async function startMonitor(service: Service, config: string, cluster: string, port: number) {
  const map = join(service.folder, 'monitors')
  const address = `[v1:127.0.0.1:${port}]`
  await service.run('monmaptool', '--create', '--fsid', cluster, '--addv', 'a', address, map)
  mkdirSync(join(service.folder, 'mon'))
  await service.run('ceph-mon', '-c', config, '--mkfs', '-i', 'a', '--monmap', map)
  service.start('mon', 'ceph-mon', '-c', config, '-i', 'a', '-f')
  await service.listens(port)
}

/** The daemon that keeps all objects, in memory, with its place among the (one) hosts. */
async function startObjects(service: Service, config: string): Promise<void> {
  const name = randomUUID()
  const ceph = (...args: string[]) => askMonitor(service, config, args)
  const id = (await ceph('osd', 'new', name)).trim()
  mkdirSync(join(service.folder, `osd.${id}`))
  await service.run('ceph-osd', '-c', config, '-i', id, '--mkfs', '--osd-uuid', name)
  await ceph('osd', 'crush', 'add', `osd.${id}`, '1.0', 'root=default', 'host=only')
  service.start('osd', 'ceph-osd', '-c', config, '-i', id, '-f')
}

/**
 * Of a hundred commands, one speaks before it has heard which cluster it is in, and the monitor refuses
 * it ("wrong fsid"). It asks again: a command of here that is heard twice does the same as once.
 */
async function askMonitor(service: Service, config: string, args: string[]): Promise<string> {
  for (let left = 9; ; left--)
    try {
      return await service.run('ceph', '-c', config, '--connect-timeout', '30', ...args)
    } catch (error) {
      if (left === 0 || !String(error).includes('EPERM')) throw error
    }
}

async function startGateway(service: Service, config: string, port: number): Promise<ChildProcess> {
  const gateway = service.start('gateway', 'radosgw', '-c', config, '-n', 'client.rgw', '-f')
  await service.listens(port)
  return gateway
}

/** Lines such as: ... - publisher [...] "PUT /policies/key HTTP/1.1" 200 12 - "aws-sdk-js" */
function answeredBy(log: string): Answered[] {
  const lines = readFileSync(log, 'utf8').matchAll(/"([A-Z]+) (\S+) HTTP\/1\.1" (\d{3}) /g)
  return [...lines].map(([, method = '', path = '', status]) => ({
    method,
    path: path.split('?')[0] ?? '',
    status: Number(status)
  }))
}

/**
 * https://docs.ceph.com/en/pacific/rados/configuration/ : one of everything, no keys between them. A
 * daemon that tells its own place at its start may do so before it knows its cluster, and ends then.
 */
function cephConfig(
  folder: string,
  cluster: string,
  ports: { readonly monitor: number; readonly gateway: number }
): string {
  return `[global]
fsid = ${cluster}
mon host = v1:127.0.0.1:${ports.monitor}
public addr = 127.0.0.1
ms bind msgr2 = false
ms bind ipv6 = false
auth cluster required = none
auth service required = none
auth client required = none
auth allow insecure global id reclaim = false
run dir = ${folder}
admin socket = ${folder}/$name.asok
log file = ${folder}/$name.log
pid file =
mon data = ${folder}/mon
mon data avail warn = 1
mon data avail crit = 0
mon allow pool size one = true
mon max pg per osd = 1000
osd data = ${folder}/osd.$id
osd objectstore = memstore
memstore device bytes = ${MEMORY}
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 8
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
osd crush update on start = false
osd class update on start = false
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:${ports.gateway} tcp_nodelay=1
rgw enable apis = s3, admin
rgw enable usage log = false
rgw enable ops log = false
rgw crypt require ssl = false
`
}
