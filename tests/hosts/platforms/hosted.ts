import type { HostConfiguration, HostOptions } from '../../../src/hosts/host-target.ts'
import type { HostedSite, HostedTenant } from '../../../src/hosts/hosted-site.ts'
import { HEADER_SETS } from '../../../src/project/headers.ts'

export const TREE = 'ab'.repeat(32)

/** A tenant at a host of its own, with what a test says of it. */
export function hostedTenant(id: string, more: Partial<HostedTenant> = {}): HostedTenant {
  return {
    id,
    host: `${id}.example.org`,
    base: '/',
    tree: TREE,
    locales: ['en', 'fr'],
    policies: ['cookies'],
    hasNotFound: true,
    ...more
  }
}

/** A site with these tenants, and the endings that builds have. */
export function hostedSite(
  tenants: readonly HostedTenant[],
  more: Partial<HostedSite> = {}
): HostedSite {
  return {
    tenants,
    headers: HEADER_SETS,
    endings: [
      { ending: 'css', contentType: 'text/css; charset=utf-8', headers: 'asset' },
      { ending: 'html', contentType: 'text/html; charset=utf-8', headers: 'page' },
      { ending: 'json', contentType: 'application/json; charset=utf-8', headers: 'data' },
      { ending: 'pdf', contentType: 'application/pdf', headers: 'document' },
      { ending: 'svg', contentType: 'image/svg+xml; charset=utf-8', headers: 'picture' },
      { ending: 'txt', contentType: 'text/plain; charset=utf-8', headers: 'text' },
      { ending: 'xml', contentType: 'application/xml; charset=utf-8', headers: 'text' }
    ],
    count: 40,
    bytes: 400_000,
    largest: { path: 'acme/en/cookies/index.pdf', size: 60_000 },
    ...more
  }
}

/** What a person chose who chose nothing: the pages as they were built. */
export const FROM_OUTPUT: HostOptions = {
  place: {
    kind: 'folder',
    pages: '/srv/policies/dist',
    shared: '/srv/policies/dist'
  },
  out: '/srv/policies/hosts/platform',
  languages: false,
  name: 'policy-pages',
  listen: ['*'],
  httpPort: 80,
  httpsPort: 443,
  tls: undefined
}

/** The same, with releases in a store. */
export const fromStore = (origin: string, path: string): HostOptions => ({
  ...FROM_OUTPUT,
  place: { kind: 'store', origin, path, site: 'cd'.repeat(32) }
})

export const R2 = `https://${'0123456789abcdef'.repeat(2)}.r2.cloudflarestorage.com`

/** The content of a file of a configuration. */
export function contentOf({ files }: HostConfiguration, path: string): string {
  const file = files.find((one) => one.path === path)
  if (file === undefined) throw new Error(`${path} is not among ${files.map((one) => one.path)}`)
  return file.content
}

/** The codes of the problems of a configuration. */
export const codesOf = ({ problems }: HostConfiguration) => problems.map(({ code }) => code)
