import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { APACHE } from '../../../src/hosts/apache/apache.ts'
import { CADDY } from '../../../src/hosts/caddy/caddy.ts'
import { HAPROXY } from '../../../src/hosts/haproxy/haproxy.ts'
import type { HostTarget } from '../../../src/hosts/host-target.ts'
import { madeFolder } from '../fronts/made-folder.ts'
import { nginxBehind } from '../fronts/nginx-behind.ts'
import { configure } from '../fronts/run-front.ts'
import { certify, tlsFacts } from '../fronts/tls-facts.ts'
import { freePort } from '../server-process.ts'
import { newService, type Service } from './daemon.ts'

const folder = madeFolder()
const origin = await nginxBehind(folder)
const ports = {
  Caddy: await start(CADDY, (service) => {
    change(service, 'Caddyfile', (text) => text.replace('{\n', '{\n\tadmin off\n'))
    return ['caddy', 'run', '--config', join(service.folder, 'Caddyfile')]
  }),
  Apache: await start(APACHE, async (service) => {
    chmodSync(service.folder, 0o755)
    for (const map of ['hosts', 'shared'])
      await service.run('httxt2dbm', '-f', 'SDBM', '-i', `${map}.txt`, '-o', map)
    change(service, 'httpd.conf', (text) =>
      text.replaceAll(/\/var\/(?:run|log\/apache2)/g, service.folder)
    )
    return ['apache2', '-X', '-f', join(service.folder, 'httpd.conf')]
  }),
  HAProxy: await start(HAPROXY, (service) => {
    return ['haproxy', '-db', '-f', join(service.folder, 'haproxy.cfg')]
  })
}

for (const [name, both] of Object.entries(ports)) describe(name, () => tlsFacts(both))

async function start(
  target: HostTarget,
  commandOf: (service: Service) => readonly string[] | Promise<readonly string[]>
) {
  const service = newService(target.name)
  const tls = {
    certificate: join(service.folder, 'all.pem'),
    key: join(service.folder, 'all.pem.key')
  }
  certify(tls.certificate, tls.key)
  const https = await freePort()
  const place = { kind: 'folder', pages: `${folder.root}/current`, shared: folder.root } as const
  const options = { tls, httpsPort: https, origin }
  const { port } = await configure(target, folder.site, place, service.folder, options)
  const [program = '', ...words] = await commandOf(service)
  service.start(target.name, program, ...words)
  afterAll(() => service.stop())
  await service.listens(port)
  await service.listens(https)
  return { http: port, https }
}

function change({ folder }: Service, file: string, edit: (text: string) => string): void {
  const path = join(folder, file)
  writeFileSync(path, edit(readFileSync(path, 'utf8')))
}
