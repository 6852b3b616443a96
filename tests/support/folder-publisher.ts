import { lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { dirDestination } from '../../src/publish/dir/dir-destination.ts'
import { type PrepareOptions, preparePublish, publish } from '../../src/publish/publish.ts'
import { emptyFolder } from './lock-takers.ts'
import { madeSite, type SiteFiles } from './made-site.ts'

/** A folder to which sites are published, and what a web server finds there. */
export function publishedFolder(root = join(emptyFolder(), 'site')) {
  const destination = () => dirDestination(root)
  return {
    root,
    destination,
    async publish(
      files: SiteFiles,
      now = new Date('2026-11-26T02:10:00.700Z'),
      how: PrepareOptions = {}
    ) {
      const target = destination()
      const { site, read } = madeSite(files)
      const prepared = await preparePublish(target, site, how)
      const published = await publish(target, prepared, {
        read,
        concurrency: 4,
        isUnlocked: false,
        now: () => now,
        tell: () => {}
      })
      return { ...published, counts: target.store.counts }
    },
    current: () => readlinkSync(join(root, 'current')),
    /** What servers make the ETag of a file of: its time in seconds, and its size. */
    etag(path: string, ending = '') {
      const { mtimeMs, size } = lstatSync(join(root, 'current', `${path}${ending}`))
      return `${mtimeMs / 1000}-${size}`
    },
    files: (folder: string) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map(({ parentPath, name }) => relative(join(root, folder), join(parentPath, name)))
        .toSorted()
  }
}
