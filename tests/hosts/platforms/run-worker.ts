import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { HostConfiguration } from '../../../src/hosts/host-target.ts'
import { sha256 } from '../../../src/project/sha256.ts'

interface Program {
  readonly default: { fetch(request: Request, env: object): Promise<Response> }
}

/** Runs the program of a configuration, as the platform does, over these files. */
export async function runWorker(
  { files }: HostConfiguration,
  stored: Readonly<Record<string, string>>,
  more: object = {}
): Promise<(url: string, init?: RequestInit) => Promise<Response>> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-pages-worker-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const { path, content } of files) writeFileSync(join(folder, path), content)
  const program: Program = await import(pathToFileURL(join(folder, 'worker.mjs')).href)
  const env = { FILES: assetsOf(stored), ...more }
  return (url, init) => program.default.fetch(new Request(url, init), env)
}

/** Files that are asked for as the platform's assets are: by path, with a strong ETag. */
function assetsOf(stored: Readonly<Record<string, string>>) {
  return {
    async fetch(request: Request) {
      const body = stored[new URL(request.url).pathname.slice(1)]
      if (body === undefined) return new Response(null, { status: 404 })
      const headers = { ETag: `"${sha256(body)}"` }
      return request.headers.get('If-None-Match') === headers.ETag
        ? new Response(null, { status: 304, headers })
        : new Response(body, { headers })
    }
  }
}
