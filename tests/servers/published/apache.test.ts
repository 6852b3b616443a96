import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { APACHE } from '../../../src/hosts/apache/apache.ts'
import { frontFacts } from '../fronts/front-facts.ts'
import { languageFacts } from '../fronts/language-facts.ts'
import { type MadeFolder, madeFolder } from '../fronts/made-folder.ts'
import { configure } from '../fronts/run-front.ts'
import { newService } from './daemon.ts'

const folder = madeFolder()
const plain = await startAt(folder, false)
const choosing = await startAt(folder, true)

describe('Apache', () => frontFacts({ port: plain, folder }))
describe('Apache with languages', () => languageFacts(choosing))

async function startAt({ root, site }: MadeFolder, languages: boolean): Promise<number> {
  const apache = newService('apache')
  chmodSync(apache.folder, 0o755)
  const place = { kind: 'folder', pages: `${root}/current`, shared: root } as const
  const { port, files } = await configure(APACHE, site, place, apache.folder, { languages })
  const main = join(apache.folder, 'httpd.conf')
  // Two of them run here, and keep to their folders.
  const text = readFileSync(main, 'utf8').replaceAll(/\/var\/(?:run|log\/apache2)/g, apache.folder)
  writeFileSync(main, text)
  for (const map of files.filter((path) => /^[a-z]+[.]txt$/.test(path)))
    await apache.run('httxt2dbm', '-f', 'SDBM', '-i', map, '-o', map.replace('.txt', ''))
  apache.start('apache', 'apache2', '-X', '-f', main)
  afterAll(() => apache.stop())
  await apache.listens(port)
  return port
}
