import type { Problem } from '../../../diagnostics/problem.ts'
import type { HostConfiguration, HostOptions, HostTarget } from '../../host-target.ts'
import type { HostedSite } from '../../hosted-site.ts'
import { jsonFile } from '../generated-data.ts'
import { notFromOutput, siteName } from '../limits.ts'
import { endingsByKind, quoted } from './header-rules.ts'
import { type OwnSite, ownSites, sharedFolders } from './own-site.ts'
import { siteSet } from './site-set.ts'

/** A project's name is a part of its host: <name>.vercel.app. */
const LONGEST_NAME = 63

/** Projects without a paid plan. https://vercel.com/docs/limits */
const PROJECTS_FREE = 200

/** Each host is a project of its own. */
export const VERCEL: HostTarget = { name: 'vercel', make }

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const platform = 'Vercel'
  const sites = ownSites(site, `${siteName(options)}-`, LONGEST_NAME)
  const set = siteSet(sites, options, (own) => ({
    texts: { 'vercel.json': jsonFile(vercelJson(site, own)) },
    cwd: `sites/${own.name}`,
    commands: [
      ['npx', 'vercel', 'link', '--yes', '--project', own.name],
      ['npx', 'vercel', 'deploy', '--prod', '--yes']
    ]
  }))
  const deeper = sites.filter(({ tenants }) => tenants.length > 1)
  const problems: readonly Problem[] = [
    ...notFromOutput(platform, options),
    ...(sites.length > PROJECTS_FREE
      ? [
          {
            code: 'platform-sites-need-plan',
            platform,
            count: sites.length,
            limit: PROJECTS_FREE,
            container: 'project'
          } as const
        ]
      : []),
    ...deeper.map(({ host }) => ({ code: 'platform-one-not-found', platform, host }) as const)
  ]
  return { ...set, problems }
}

/** The configuration of one project. https://vercel.com/docs/project-configuration/vercel-json */
function vercelJson(site: HostedSite, own: OwnSite): object {
  const redirects = own.tenants.flatMap((tenant) => [
    ...slashRules(tenant),
    ...languageRules(tenant)
  ])
  return {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    framework: null,
    installCommand: '',
    buildCommand: '',
    outputDirectory: 'public',
    cleanUrls: false,
    headers: headerRules(site, own).map(([source, kind]) => ({
      source,
      headers: Object.entries(site.headers[kind] ?? {}).map(([key, value]) => ({ key, value }))
    })),
    redirects
  }
}

/** Patterns of paths with their kinds; each path fits one of them, also where there is no file. */
function headerRules(
  site: HostedSite,
  { tenants }: OwnSite
): readonly (readonly [string, string])[] {
  const folders = sharedFolders(tenants)
  const noAsset = `(?!${folders.map((folder) => `${quoted(folder.slice(1))}_assets/`).join('|')})`
  const kinds = [...endingsByKind(site)]
  const known = kinds.flatMap(([, endings]) => endings).map(quoted)
  return [
    ...folders.map((folder) => [`${quoted(folder)}_assets/(.*)`, 'asset'] as const),
    ...kinds.map(([kind, endings]) => {
      return [`/(${noAsset}.*\\.(?:${endings.map(quoted).join('|')}))`, kind] as const
    }),
    [`/(${noAsset}(?!.*\\.(?:${known.join('|')})$).*)`, 'page']
  ]
}

/**
 * A page is a folder, and its links count on the slash. The setting for all paths would take the slash
 * away where the name of a folder has a dot, as the id of a tenant may.
 */
function slashRules({ base, locales, policies }: OwnSite['tenants'][number]): readonly object[] {
  const pages = locales.flatMap((locale) => policies.map((policy) => `${base}${locale}/${policy}/`))
  return [...(base === '/' ? [] : [base]), ...pages].map((destination) => ({
    source: quoted(destination.slice(0, -1)),
    destination,
    permanent: true
  }))
}

/** Only the language that stands first counts: a rule is a pattern, and knows no weights. */
function languageRules({ base, main, locales }: OwnSite['tenants'][number]): readonly object[] {
  if (main === undefined || locales.length < 2) return []
  return locales
    .filter((locale) => locale !== main.locale)
    .map((locale) => ({
      source: quoted(base),
      has: [{ type: 'header', key: 'accept-language', value: `^${anyCase(locale)}(?:[-,; ].*)?$` }],
      destination: `${base}${locale}/${main.policy}/`,
      permanent: false
    }))
}

function anyCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
}
