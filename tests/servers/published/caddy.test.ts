import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { CADDY } from '../../../src/hosts/caddy/caddy.ts'
import { frontFacts } from '../fronts/front-facts.ts'
import { languageFacts } from '../fronts/language-facts.ts'
import { type MadeFolder, madeFolder } from '../fronts/made-folder.ts'
import { configure } from '../fronts/run-front.ts'
import { newService } from './daemon.ts'

const folder = madeFolder()
const plain = await startAt(folder, false)
const choosing = await startAt(folder, true)

describe('Caddy', () => frontFacts({ port: plain, folder, knowsCapitals: false }))
describe('Caddy with languages', () => languageFacts(choosing))

async function startAt({ root, site }: MadeFolder, languages: boolean): Promise<number> {
  const caddy = newService('caddy')
  const place = { kind: 'folder', pages: `${root}/current`, shared: root } as const
  const { port } = await configure(CADDY, site, place, caddy.folder, { languages })
  const file = join(caddy.folder, 'Caddyfile')
  // Two of them run here, and would listen for commands at the same port.
  writeFileSync(file, readFileSync(file, 'utf8').replace('{\n', '{\n\tadmin off\n'))
  caddy.start('caddy', 'caddy', 'run', '--config', file)
  afterAll(() => caddy.stop())
  await caddy.listens(port)
  return port
}
