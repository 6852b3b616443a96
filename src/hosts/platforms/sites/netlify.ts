import type { Problem } from '../../../diagnostics/problem.ts'
import type { Headers } from '../../../project/headers.ts'
import type { HostConfiguration, HostOptions, HostTarget } from '../../host-target.ts'
import type { HostedSite } from '../../hosted-site.ts'
import { tomlText } from '../generated-data.ts'
import { notFromOutput, siteName } from '../limits.ts'
import { commonHeaders, ownHeaders, pathsByKind } from './header-rules.ts'
import { type OwnSite, ownSites } from './own-site.ts'
import { siteSet } from './site-set.ts'

/** A site's name is a part of its host: <name>.netlify.app. */
const LONGEST_NAME = 63

/** Deploys that the platform takes. https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/#rate-limiting */
const A_DAY = 100
const SECONDS_BETWEEN = 20

/** Each host is a site of its own. */
export const NETLIFY: HostTarget = { name: 'netlify', make }

function make(site: HostedSite, options: HostOptions): HostConfiguration {
  const sites = ownSites(site, `${siteName(options)}-`, LONGEST_NAME)
  const set = siteSet(
    sites,
    options,
    (own) => ({
      texts: { 'netlify.toml': netlifyToml(site, own) },
      cwd: `sites/${own.name}`,
      commands: [
        [
          'npx',
          'netlify-cli',
          'deploy',
          '--prod',
          '--no-build',
          '--dir',
          'public',
          '--site',
          own.name
        ]
      ]
    }),
    SECONDS_BETWEEN
  )
  const missing = Object.keys(ownHeaders(site, 'page'))
  const problems: readonly Problem[] = [
    ...notFromOutput('Netlify', options),
    ...(sites.length > A_DAY
      ? [
          {
            code: 'platform-sites-a-day',
            platform: 'Netlify',
            count: sites.length,
            limit: A_DAY
          } as const
        ]
      : []),
    {
      code: 'platform-headers-missing',
      platform: 'Netlify',
      headers: missing,
      where: 'with the page for wrong addresses'
    }
  ]
  return { ...set, problems }
}

/**
 * The configuration of one site. Two rules for one path would put their values together, so what all
 * files have stands once for all, and the rest at each path. https://docs.netlify.com/manage/routing/headers/
 */
function netlifyToml(site: HostedSite, own: OwnSite): string {
  const rules = pathsByKind(site, own).map(([path, kind]) =>
    headerRule(path, ownHeaders(site, kind))
  )
  return [
    '# Written by policy-pages.\n[build]\n  publish = "public"\n',
    headerRule('/*', commonHeaders(site)),
    ...rules,
    ...own.tenants.flatMap(languageRules),
    ...own.tenants.flatMap(notFoundRules)
  ].join('\n')
}

function headerRule(path: string, headers: Headers): string {
  const values = Object.entries(headers).map(
    ([name, value]) => `    ${tomlText(name)} = ${tomlText(value)}\n`
  )
  return `[[headers]]\n  for = ${tomlText(path)}\n  [headers.values]\n${values.join('')}`
}

/** The main page first, so that who prefers its language stays. https://docs.netlify.com/manage/routing/redirects/redirect-options/ */
function languageRules({ base, main, locales }: OwnSite['tenants'][number]): readonly string[] {
  if (main === undefined || locales.length < 2) return []
  const others = locales.filter((locale) => locale !== main.locale)
  const stay = redirect(base, `${base}index.html`, 200, main.locale)
  return [
    stay,
    ...others.map((locale) => redirect(base, `${base}${locale}/${main.policy}/`, 302, locale))
  ]
}

function notFoundRules({ base, hasNotFound }: OwnSite['tenants'][number]): readonly string[] {
  // At the top of a host, the platform finds it by its name.
  return base === '/' || !hasNotFound ? [] : [redirect(`${base}*`, `${base}404.html`, 404)]
}

function redirect(from: string, to: string, status: number, locale?: string): string {
  const force = status === 404 ? '' : '  force = true\n'
  const condition =
    locale === undefined ? '' : `  conditions = { Language = [${tomlText(locale)}] }\n`
  return `[[redirects]]\n  from = ${tomlText(from)}\n  to = ${tomlText(to)}\n  status = ${status}\n${force}${condition}`
}
