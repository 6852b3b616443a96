import type { Problem } from '../../../diagnostics/problem.ts'
import type { HostConfiguration, HostOptions, HostTarget } from '../../host-target.ts'
import type { HostedSite } from '../../hosted-site.ts'
import { notFromOutput, siteName, tooLarge } from '../limits.ts'
import { ownSites } from './own-site.ts'
import { siteSet } from './site-set.ts'

/** What the name of a repository may have. */
const LONGEST_NAME = 100

/** git refuses larger files there. https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github */
const FILE_SIZE = 100 * 1024 * 1024

/** What a published site may have. https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
const SITE_SIZE = 1024 * 1024 * 1024

/** Who a commit is by: the program. */
const AUTHOR = ['-c', 'user.name=policy-pages', '-c', 'user.email=policy-pages@localhost']

/** Each host is a repository of its own. */
export const GITHUB_PAGES: HostTarget = { name: 'github-pages', make }

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const platform = 'GitHub Pages'
  const sites = ownSites(site, '', LONGEST_NAME)
  const owner = siteName(options)
  const set = siteSet(sites, options, (own) => ({
    texts: { 'public/CNAME': `${own.host}\n`, 'public/.nojekyll': '' },
    cwd: `sites/${own.name}/public`,
    commands: [
      ['git', 'init', '--quiet', '--initial-branch', 'gh-pages'],
      ['git', 'add', '--all', '--force'],
      ['git', ...AUTHOR, 'commit', '--quiet', '--message', 'Publish the policy pages'],
      ['git', 'push', '--force', `git@github.com:${owner}/${own.name}.git`, 'gh-pages']
    ]
  }))
  const [only, ...others] = sites
  const isTooBig = only !== undefined && others.length === 0 && site.bytes > SITE_SIZE
  const problems: readonly Problem[] = [
    ...notFromOutput(platform, options),
    ...tooLarge(platform, site, FILE_SIZE),
    ...(options.name === undefined
      ? [{ code: 'platform-needs-name', platform, what: 'owner' } as const]
      : []),
    ...(isTooBig
      ? [
          {
            code: 'platform-site-too-large',
            platform,
            bytes: site.bytes,
            limit: SITE_SIZE
          } as const
        ]
      : []),
    {
      code: 'platform-headers-missing',
      platform,
      headers: Object.keys(site.headers.page ?? {}),
      where: 'with any page; it has its own Cache-Control of ten minutes'
    },
    ...(options.languages ? [{ code: 'platform-without-languages', platform } as const] : []),
    ...sites
      .filter(({ tenants }) => tenants.length > 1)
      .map(({ host }) => ({ code: 'platform-one-not-found', platform, host }) as const)
  ]
  return { ...set, problems }
}
