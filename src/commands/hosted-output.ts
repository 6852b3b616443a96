import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { HostedSite, MainPage } from '../hosts/hosted-site.ts'
import { mainPage } from '../hosts/main-page.ts'
import { siteOfFiles } from '../hosts/site-of-files.ts'
import { OUTPUT } from '../project/output-file.ts'
import { codeOf } from '../project/system-error.ts'
import { readSite } from '../release/read-site.ts'
import { MANIFEST_PLACE } from '../release/site-manifest.ts'

/** What was built, for the configuration of a host; what is wrong with it is reported. */
export function hostedOutput(
  root: string,
  languages: boolean,
  report: Report
): HostedSite | undefined {
  const manifest = readSite(join(root, OUTPUT), report)
  if (manifest === undefined) return undefined
  const mains = new Map<string, MainPage>()
  for (const { id, base } of languages ? manifest.tenants : []) {
    const page = mainPage(readPage(root, id), base)
    if (page === undefined) reportMissing(id, report)
    else mains.set(id, page)
  }
  const say = (problem: Parameters<Report>[1]) => report(wholeFile(MANIFEST_PLACE), problem)
  return siteOfFiles(manifest, say, (id) => mains.get(id))
}

/** The page that a tenant's own address shows; empty where there is none. */
export function readPage(root: string, id: string): string {
  try {
    return readFileSync(join(root, OUTPUT, id, 'index.html'), 'utf8')
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return ''
  }
}

/** Reports that nobody knows in which language a tenant's own address is. */
export function reportMissing(id: string, report: Report): void {
  const path = `${id}/index.html`
  report(wholeFile(MANIFEST_PLACE), { code: 'host-without-main-page', id, path })
}
