import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll } from 'vitest'
import type { HostedSite } from '../../../src/hosts/hosted-site.ts'
import { siteOfFiles } from '../../../src/hosts/site-of-files.ts'
import { knownSite } from '../../support/known-site.ts'

/** Tenants at every kind of address, with some of their files. */
const TENANTS = {
  acme: {
    base: 'https://acme.example.org/',
    files: [
      '.well-known/security.txt',
      '404.html',
      'en/cookies/cookies.json',
      'en/cookies/index.html',
      'en/cookies/index.pdf',
      'en/cookies/picture.svg',
      'fr/cookies/index.html',
      'index.html',
      'pt-br/cookies/index.html',
      'robots.txt',
      'sitemap.xml'
    ]
  },
  bare: { base: 'https://bare.example.org/', files: ['en/cookies/index.html', 'index.html'] },
  nested: {
    base: 'https://acme.example.org/legal/nested/',
    files: ['404.html', 'de/cookies/index.html', 'index.html']
  },
  one: {
    base: 'https://policies.example.org/one/',
    files: ['404.html', 'en/cookies/index.html', 'fr/cookies/index.html', 'index.html']
  },
  two: {
    base: 'https://policies.example.org/two/',
    files: ['404.html', 'en/cookies/index.html', 'es/cookies/index.html', 'index.html']
  }
}

/** A folder as a publisher leaves it, and the site that it holds. */
export interface MadeFolder {
  readonly root: string
  readonly site: HostedSite
  /** Writes a file of the live release anew, at a later time. */
  edit(path: string, content: string): void
}

/** The content of a file that shows where it belongs; long enough to be worth compressing. */
export function contentOf(path: string): string {
  return `<p>${path}</p>\n`.repeat(20)
}

/**
 * Puts a published folder on the disk, for all tests of one file; with so many more tenants, each at a
 * host of its own, such as `t000001.example.net`, which all show the files of one.
 */
export function madeFolder(more = 0): MadeFolder {
  const root = mkdtempSync(join(tmpdir(), 'policy-pages-front-'))
  // Servers give up the rights of root before they read it.
  chmodSync(root, 0o755)
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const made = Array.from({ length: more }, (_, index) => `t${String(index + 1).padStart(6, '0')}`)
  const usual = ['404.html', 'en/cookies/index.html', 'fr/cookies/index.html', 'index.html']
  const known = knownSite({
    ...TENANTS,
    ...Object.fromEntries(
      made.map((id) => [id, { base: `https://${id}.example.net/`, files: usual }])
    )
  })
  let time = Date.parse('2026-11-20T10:00:00Z') / 1000
  const put = (path: string, content: string) => {
    const target = join(root, path)
    mkdirSync(dirname(target), { recursive: true })
    const copies = [
      [target, content],
      [`${target}.br`, brotliCompressSync(content)],
      [`${target}.gz`, gzipSync(content)]
    ] as const
    for (const [name, bytes] of copies) {
      writeFileSync(name, bytes)
      utimesSync(name, time, time)
    }
  }
  const written = known.tenants.filter(({ id }) => id in TENANTS)
  const files = [...known.site.files, ...written.flatMap((tenant) => tenant.files)]
  for (const { path } of files) put(`releases/00000001/${path}`, contentOf(path))
  for (const { path } of known.assets) put(path, contentOf(path))
  for (const id of made) symlinkSync('one', join(root, 'releases/00000001', id))
  symlinkSync('releases/00000001', join(root, 'current'))
  const site = siteOfFiles(
    known,
    (problem) => {
      throw new Error(JSON.stringify(problem))
    },
    (id) => ({ locale: id === 'nested' ? 'de' : 'en', policy: 'cookies' })
  )
  return {
    root,
    site,
    edit: (path, content) => {
      time += 60
      put(`releases/00000001/${path}`, content)
    }
  }
}
