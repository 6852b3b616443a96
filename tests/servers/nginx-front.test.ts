import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { NGINX } from '../../src/hosts/nginx/nginx.ts'
import { frontFacts } from './fronts/front-facts.ts'
import { languageFacts } from './fronts/language-facts.ts'
import { madeFolder } from './fronts/made-folder.ts'
import { runNginx, whyNoNginx, writeConfiguration } from './nginx.ts'
import { freePort, stop } from './server-process.ts'

const reason = whyNoNginx()

if (reason === undefined) {
  const folder = madeFolder()
  const plain = await startAt(folder, false)
  const choosing = await startAt(folder, true)
  describe('nginx', () => frontFacts({ port: plain, folder }))
  describe('nginx with languages', () => languageFacts(choosing))
}

test.runIf(reason !== undefined)(`nginx serves nothing here: ${reason}`, () => {
  expect(process.env.CI).toBeUndefined()
})

async function startAt(
  { root, site }: ReturnType<typeof madeFolder>,
  languages: boolean
): Promise<number> {
  const out = mkdtempSync(join(tmpdir(), 'policy-pages-nginx-'))
  const port = await freePort()
  const { files } = NGINX.make(site, {
    place: { kind: 'folder', pages: `${root}/current`, shared: root },
    out,
    languages,
    listen: ['127.0.0.1'],
    httpPort: port,
    httpsPort: 443,
    tls: undefined
  })
  writeConfiguration(out, files)
  const server = await runNginx(out)
  afterAll(async () => {
    await stop(server)
    rmSync(out, { recursive: true, force: true })
  })
  return port
}
