import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { writtenFile } from '../../src/project/manifest.ts'
import { treeOf } from '../../src/project/tree.ts'
import { dirDestination } from '../../src/publish/dir/dir-destination.ts'
import { preparePublish, publish } from '../../src/publish/publish.ts'
import type { SigningKey } from '../../src/release/signing-key.ts'
import { readSiteManifest } from '../../src/release/site-manifest.ts'
import { manifestText } from './manifest-text.ts'

/** A site as the files of its output, by path. */
type SiteFiles = Readonly<Record<string, string>>

/** A folder on this machine to which made sites are published, for all tests of one file. */
export function publishedSite() {
  const root = mkdtempSync(join(tmpdir(), 'policy-pages-published-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const destination = dirDestination(root)
  return {
    root,
    destination,
    /** Publishes a site as one release; each folder without `_` is the tenant at `<folder>.test`. */
    async publish(files: SiteFiles, key?: SigningKey) {
      const { found, report } = collectDiagnostics()
      const site = readSiteManifest(manifestOf(files), report)
      if (site === undefined) throw new Error(found.map(({ message }) => message).join('\n'))
      const { record } = await publish(
        destination,
        await preparePublish(destination, site, { key }),
        {
          key,
          now: () => new Date('2026-11-26T02:10:00Z'),
          read: async (path) => Buffer.from(files[path] ?? ''),
          concurrency: 2,
          isUnlocked: false,
          tell: () => {}
        }
      )
      return record
    }
  }
}

function manifestOf(files: SiteFiles): string {
  const paths = Object.keys(files).toSorted()
  const written = paths.map((path) => writtenFile({ path, content: files[path] ?? '' }))
  const ids = new Set(
    paths.filter((path) => /^[a-z].*\//.test(path)).map((path) => path.split('/')[0] ?? '')
  )
  const tenants = [...ids].map((id) => ({
    id,
    host: `${id}.test`,
    base: `https://${id}.test/`,
    tree: treeOf(
      id,
      written.filter(({ path }) => path.startsWith(`${id}/`))
    )
  }))
  return manifestText(written, tenants)
}
