import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { NGINX } from '../../../src/hosts/nginx/nginx.ts'
import { runNginx } from '../nginx.ts'
import { stop } from '../server-process.ts'
import type { MadeFolder } from './made-folder.ts'
import { configure } from './run-front.ts'

/** Serves a folder by nginx for all tests of one file, and gives its address. */
export async function nginxBehind({ root, site }: MadeFolder, languages = false): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'policy-pages-nginx-'))
  const place = { kind: 'folder', pages: `${root}/current`, shared: root } as const
  const { port } = await configure(NGINX, site, place, out, { languages })
  const server = await runNginx(out)
  afterAll(async () => {
    await stop(server)
    rmSync(out, { recursive: true, force: true })
  })
  return `http://127.0.0.1:${port}`
}
