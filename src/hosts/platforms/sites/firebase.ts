import type { Problem } from '../../../diagnostics/problem.ts'
import { html } from '../../../text/markup.ts'
import type { HostConfiguration, HostOptions, HostTarget } from '../../host-target.ts'
import type { HostedSite } from '../../hosted-site.ts'
import { jsonFile } from '../generated-data.ts'
import { notFromOutput, siteName, tooLarge } from '../limits.ts'
import { endingsByKind, quoted } from './header-rules.ts'
import { type OwnSite, ownSites, sharedFolders } from './own-site.ts'
import { siteSet } from './site-set.ts'

/** What the id of a site may have. https://firebase.google.com/docs/hosting/multisites */
const LONGEST_NAME = 30
const SITES = 36

/** https://firebase.google.com/docs/hosting/usage-quotas-pricing */
const FILE_SIZE = 2 * 1024 * 1024 * 1024

/** Each host is a site of its own in one project. */
export const FIREBASE: HostTarget = { name: 'firebase', make }

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const platform = 'Firebase'
  const sites = ownSites(site, `${siteName(options)}-`, LONGEST_NAME)
  const set = siteSet(sites, options, (own) => ({
    texts: options.languages ? languagePages(own) : {},
    cwd: '.',
    commands: [
      [
        'npx',
        'firebase-tools',
        'deploy',
        '--only',
        `hosting:${own.name}`,
        '--project',
        siteName(options)
      ]
    ]
  }))
  const hosting = sites.map((own) => hostingOf(site, own, options.languages))
  const deeper = sites.filter(({ tenants }) => tenants.length > 1)
  const problems: readonly Problem[] = [
    ...notFromOutput(platform, options),
    ...tooLarge(platform, site, FILE_SIZE),
    ...(options.name === undefined
      ? [{ code: 'platform-needs-name', platform, what: 'project' } as const]
      : []),
    ...(sites.length > SITES
      ? [{ code: 'platform-many-sites', platform, count: sites.length, limit: SITES } as const]
      : []),
    ...deeper.map(({ host }) => ({ code: 'platform-one-not-found', platform, host }) as const)
  ]
  return {
    ...set,
    files: [{ path: 'firebase.json', content: jsonFile({ hosting }) }, ...set.files],
    problems
  }
}

/** The configuration of one site. https://firebase.google.com/docs/hosting/full-config */
function hostingOf(site: HostedSite, own: OwnSite, hasLanguages: boolean): object {
  return {
    site: own.name,
    public: `sites/${own.name}/public`,
    ignore: [],
    cleanUrls: false,
    headers: headerRules(site, own).map(([regex, kind]) => ({
      regex,
      headers: Object.entries(site.headers[kind] ?? {}).map(([key, value]) => ({ key, value }))
    })),
    ...(hasLanguages && hasChoice(own) ? { i18n: { root: '/i18n' } } : {})
  }
}

/** Patterns for RE2, which knows no look-ahead. The last one that fits counts, so assets come last. */
function headerRules(
  site: HostedSite,
  { tenants }: OwnSite
): readonly (readonly [string, string])[] {
  return [
    ['(?:/[^./]*|\\.html)$', 'page'],
    ...[...endingsByKind(site)].map(([kind, endings]) => {
      return [`\\.(?:${endings.map(quoted).join('|')})$`, kind] as const
    }),
    ...sharedFolders(tenants).map((folder) => [`^${quoted(folder)}_assets/`, 'asset'] as const)
  ]
}

/** A tenant at the top of its host, where readers are led by language: only there the platform looks. */
function hasChoice({ tenants }: OwnSite): boolean {
  return tenants.some(
    ({ base, main, locales }) => base === '/' && main !== undefined && locales.length > 1
  )
}

/**
 * Pages that lead to a language at once. The platform shows the one for the language of the reader in
 * the place of the main page, whose links would be wrong with the content of another page.
 * https://firebase.google.com/docs/hosting/i18n-rewrites
 */
function languagePages(own: OwnSite): Readonly<Record<string, string>> {
  const [tenant] = own.tenants.filter(({ base }) => base === '/')
  const main = tenant?.main
  if (tenant === undefined || main === undefined || !hasChoice(own)) return {}
  const others = tenant.locales.filter((locale) => locale !== main.locale)
  return Object.fromEntries(
    others.map((locale) => {
      const to = `/${locale}/${main.policy}/`
      const page = html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${own.host}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
</head>
<body>
<p><a href="${to}">${own.host}${to}</a></p>
</body>
</html>
`
      return [`public/i18n/${locale}/index.html`, page.markup]
    })
  )
}
