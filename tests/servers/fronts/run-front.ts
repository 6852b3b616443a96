import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FilesPlace, HostOptions, HostTarget } from '../../../src/hosts/host-target.ts'
import type { HostedSite } from '../../../src/hosts/hosted-site.ts'
import { freePort } from '../server-process.ts'

/** A configuration in a folder, ready to be started. */
export interface Configured {
  readonly port: number
  readonly files: readonly string[]
}

/** Writes the product's configuration for a front behind something that speaks https. */
export async function configure(
  target: HostTarget,
  site: HostedSite,
  place: FilesPlace,
  out: string,
  options: Partial<HostOptions> = {}
): Promise<Configured> {
  const port = await freePort()
  const { files, problems } = target.make(site, {
    place,
    out,
    languages: false,
    listen: ['127.0.0.1'],
    httpPort: port,
    httpsPort: 443,
    tls: undefined,
    ...options
  })
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  for (const { path, content } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), content)
  }
  return { port, files: files.map(({ path }) => path) }
}
