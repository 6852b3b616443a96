import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { MANIFEST } from '../project/output-file.ts'
import { reasonOf } from '../project/system-error.ts'
import { MANIFEST_PLACE, readSiteManifest, type SiteManifest } from './site-manifest.ts'

/** What the manifest in an output folder says. Where it is missing or wrong, that is reported. */
export function readSite(output: string, report: Report): SiteManifest | undefined {
  let text: string
  try {
    text = readFileSync(join(output, MANIFEST), 'utf8')
  } catch (error) {
    report(wholeFile(MANIFEST_PLACE), { code: 'manifest-missing', reason: reasonOf(error) })
    return undefined
  }
  return readSiteManifest(text, report)
}
