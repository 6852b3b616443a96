import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { HAPROXY } from '../../../src/hosts/haproxy/haproxy.ts'
import { frontFacts } from '../fronts/front-facts.ts'
import { languageFacts } from '../fronts/language-facts.ts'
import { type MadeFolder, madeFolder } from '../fronts/made-folder.ts'
import { nginxBehind } from '../fronts/nginx-behind.ts'
import { configure } from '../fronts/run-front.ts'
import { newService } from './daemon.ts'

const folder = madeFolder()
const origin = await nginxBehind(folder)
const plain = await startAt(folder, false)
const choosing = await startAt(folder, true)

describe('HAProxy', () => frontFacts({ port: plain, folder }))
describe('HAProxy with languages', () => languageFacts(choosing))

async function startAt({ root, site }: MadeFolder, languages: boolean): Promise<number> {
  const haproxy = newService('haproxy')
  const place = { kind: 'folder', pages: `${root}/current`, shared: root } as const
  const options = { languages, origin }
  const { port } = await configure(HAPROXY, site, place, haproxy.folder, options)
  haproxy.start('haproxy', 'haproxy', '-db', '-f', join(haproxy.folder, 'haproxy.cfg'))
  afterAll(() => haproxy.stop())
  await haproxy.listens(port)
  return port
}
