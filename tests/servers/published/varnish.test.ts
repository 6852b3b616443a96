import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { VARNISH } from '../../../src/hosts/varnish/varnish.ts'
import { frontFacts } from '../fronts/front-facts.ts'
import { languageFacts } from '../fronts/language-facts.ts'
import { type MadeFolder, madeFolder } from '../fronts/made-folder.ts'
import { nginxBehind } from '../fronts/nginx-behind.ts'
import { configure } from '../fronts/run-front.ts'
import { newService } from './daemon.ts'

const folder = madeFolder()
const plain = await startAt(folder, false)
const choosing = await startAt(folder, true)

describe('Varnish', () => frontFacts({ port: plain, folder }))
describe('Varnish before a front with languages', () => languageFacts(choosing))

async function startAt(made: MadeFolder, languages: boolean): Promise<number> {
  const { root, site } = made
  const varnish = newService('varnish')
  chmodSync(varnish.folder, 0o755)
  const place = { kind: 'folder', pages: `${root}/current`, shared: root } as const
  const options = { origin: await nginxBehind(made, languages) }
  const { port } = await configure(VARNISH, site, place, varnish.folder, options)
  const file = join(varnish.folder, 'policy-pages.vcl')
  const words = ['-F', '-p', 'http_gzip_support=off', '-a', `127.0.0.1:${port}`, '-f', file]
  varnish.start('varnish', 'varnishd', ...words, '-n', join(varnish.folder, 'work'))
  afterAll(() => varnish.stop())
  await varnish.listens(port)
  return port
}
