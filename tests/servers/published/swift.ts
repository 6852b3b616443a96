import { mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../server-process.ts'
import { newService, type Service } from './daemon.ts'
import { type S3Server, s3Server } from './s3-server.ts'

/** An OpenStack Swift of this machine alone, with its interface of S3, which has no conditions. */
export interface Swift extends S3Server {
  stop(): Promise<void>
}

const USER = { accessKeyId: 'test:publisher', secretAccessKey: 'another-secret-of-the-tests' }

/** The servers behind the proxy: what each of them keeps. */
const KINDS = ['account', 'container', 'object'] as const

/** Starts all servers of Swift, each as one process; ready after some five seconds. */
export async function startSwift(): Promise<Swift> {
  const service = newService('swift')
  const port = await freePort()
  const cache = await freePort()
  try {
    mkdirSync(join(service.folder, 'devices/disk'), { recursive: true })
    writeFileSync(join(service.folder, 'swift.conf'), SWIFT)
    const user = userInfo().username
    service.start('cache', 'memcached', '-u', user, '-l', '127.0.0.1', '-p', `${cache}`)
    for (const kind of KINDS) await startKind(service, kind)
    const config = join(service.folder, 'proxy-server.conf')
    writeFileSync(config, proxyConfig(service.folder, port, cache))
    service.start('proxy', 'swift-proxy-server', config)
    await service.listens(port)
    return { ...s3Server(`http://127.0.0.1:${port}`, USER), stop: () => service.stop() }
  } catch (error) {
    await service.stop()
    throw error
  }
}

/** A server of one kind, and the ring that says that everything of this kind is there. */
async function startKind(service: Service, kind: (typeof KINDS)[number]): Promise<void> {
  const port = await freePort()
  const builder = join(service.folder, `${kind}.builder`)
  await service.run('swift-ring-builder', builder, 'create', '4', '1', '0')
  await service.run('swift-ring-builder', builder, 'add', `r1z1-127.0.0.1:${port}/disk`, '1')
  await service.run('swift-ring-builder', builder, 'rebalance')
  const config = join(service.folder, `${kind}-server.conf`)
  writeFileSync(
    config,
    `${defaults(service.folder, port)}devices = ${service.folder}/devices
mount_check = false
disable_fallocate = true
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
`
  )
  service.start(kind, `swift-${kind}-server`, config)
  await service.listens(port)
}

const SWIFT = `[swift-hash]
swift_hash_path_prefix = policy
swift_hash_path_suffix = pages
[storage-policy:0]
name = only
default = yes
`

function defaults(folder: string, port: number): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
user = ${userInfo().username}
swift_dir = ${folder}
workers = 0
`
}

/** https://docs.openstack.org/swift/2.30.1/middleware.html#module-swift.common.middleware.s3api.s3api */
function proxyConfig(folder: string, port: number, cache: number): string {
  const [, user] = USER.accessKeyId.split(':')
  const filters = ['catch_errors', 'listing_formats', 'bulk', 'slo', 'symlink', 'versioned_writes']
  return `${defaults(folder, port)}[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth bulk slo symlink versioned_writes proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${cache}
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
[filter:tempauth]
use = egg:swift#tempauth
user_test_${user} = ${USER.secretAccessKey} .admin
${filters.map((name) => `[filter:${name}]\nuse = egg:swift#${name}\n`).join('')}`
}
