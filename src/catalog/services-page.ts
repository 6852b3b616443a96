import { wordDuration } from '../content/wording.ts'
import { compare } from '../diagnostics/compare.ts'
import type { CatalogCookie } from '../schema/catalog-cookie.ts'
import type { Service } from '../schema/service.ts'
import { anchorOf, code, escapeText, type Row, table } from '../text/markdown-parts.ts'

const INTRODUCTION = `# Services

These are the services of the catalog. A tenant or profile that uses one names it, and all its cookies are listed:

\`\`\`yaml
services: [matomo, youtube]
\`\`\`

[tenants.md](tenants.md#services) explains this, and how a tenant says what it has set in a service. A fact that no public source confirms is left out: where a duration is missing, the page says that it is not published, until the tenant states it; where a party is missing, the tenant states it if its table has that column.

This page is made from \`content/catalog/\`, where each fact stands with its source; CONTRIBUTING.md says how to renew it.`

/** docs/services.md: what the catalog knows about each service, in Markdown. */
export function servicesPage(services: ReadonlyMap<string, Service>): string {
  const sorted = [...services].toSorted(([a], [b]) => compare(a, b))
  const overview = table(
    ['to write', 'service', 'provider', 'cookies', 'version', 'reviewed'],
    sorted.map(([id, { name, provider, cookies, version, reviewed }]) => [
      code(id),
      `[${escapeText(name)}](#${anchorOf(name)})`,
      escapeText(provider.name),
      `${current(cookies).length}`,
      `${version}`,
      reviewed
    ])
  )
  const parts = [INTRODUCTION, overview, ...sorted.flatMap(([id, service]) => section(id, service))]
  return `${parts.join('\n\n')}\n`
}

function section(id: string, service: Service): string[] {
  const { name, version, reviewed, deprecated, parameters, cookies } = service
  const count = current(cookies).length
  return [
    `## ${escapeText(name)}`,
    `${code(id)}: ${count} ${count === 1 ? 'cookie' : 'cookies'}, version ${version}, reviewed on ${reviewed}.`,
    ...(deprecated === undefined
      ? []
      : [
          `No longer offered since ${deprecated.since}. Use ${code(deprecated.replacedBy)} instead.`
        ]),
    `Provider: ${providerText(service)}.`,
    ...(parameters === undefined ? [] : [parameterTable(parameters)]),
    table(['name', 'category', 'duration', 'storage', 'party'], current(cookies).map(cookieRow)),
    ...lines('Listed only under a condition', cookies.flatMap(conditionOf)),
    ...lines('No longer set', cookies.flatMap(replacementOf)),
    ...lines('Left out, because no public source confirms it', leftOut(service))
  ]
}

function providerText({ provider }: Service): string {
  const name = escapeText(provider.name)
  const linked = provider.privacyUrl === undefined ? name : `[${name}](${provider.privacyUrl})`
  return provider.country === undefined ? linked : `${linked}, ${provider.country}`
}

function parameterTable(parameters: NonNullable<Service['parameters']>): string {
  return table(
    ['parameter', 'default', 'shortest', 'longest'],
    Object.entries(parameters).map(([name, { default: usual, min, max }]) => [
      code(name),
      ...[usual, min, max].map((value) =>
        value === undefined ? 'not known' : `${worded(value)} (${code(value)})`
      )
    ])
  )
}

function cookieRow({ name, category, duration, covers, storage, party }: CatalogCookie): Row {
  const covered = covers?.map((one) => `${code(one.name)}: ${worded(one.duration)}`) ?? []
  return [
    code(name),
    category,
    [durationText(duration), ...covered].join('; '),
    storage,
    party ?? 'not confirmed'
  ]
}

function durationText(duration: CatalogCookie['duration']): string {
  if (duration === undefined) return 'not confirmed'
  return typeof duration === 'string' ? worded(duration) : `parameter ${code(duration.parameter)}`
}

function worded(duration: string): string {
  return wordDuration(duration, 'en', {
    session: 'until the browser is closed',
    untilCleared: 'until it is deleted',
    upTo: 'up to {duration}'
  })
}

function conditionOf({ name, when = {} }: CatalogCookie): string[] {
  const conditions = Object.entries(when).map(([key, value]) => code(`${key}: ${value}`))
  return conditions.length === 0 ? [] : [`${code(name)} with ${conditions.join(' and ')}`]
}

function replacementOf({ name, deprecated }: CatalogCookie): string[] {
  if (deprecated === undefined) return []
  return [`${code(name)} since ${deprecated.since}, replaced by ${code(deprecated.replacedBy)}`]
}

function leftOut({ cookies, unconfirmed = [] }: Service): string[] {
  const ofCookies = (['duration', 'party'] as const).flatMap((fact) => {
    const names = cookies.filter((cookie) => cookie.unconfirmed?.includes(fact))
    if (names.length === 0) return []
    return [`the ${fact} of ${names.map(({ name }) => code(name)).join(', ')}`]
  })
  const ofProvider = unconfirmed.map((fact) =>
    fact === 'country' ? 'the country of the provider' : `the ${fact} of the provider`
  )
  return [...ofCookies, ...ofProvider]
}

function lines(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`${title}: ${entries.join('; ')}.`]
}

function current(cookies: readonly CatalogCookie[]): readonly CatalogCookie[] {
  return cookies.filter(({ deprecated }) => deprecated === undefined)
}
