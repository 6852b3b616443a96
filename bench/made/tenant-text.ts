import {
  LANGUAGES,
  type Language,
  OWN_COOKIES,
  SESSION_PURPOSE,
  type Translations
} from './own-cookies.ts'
import { COUNTRIES, FAMILIES } from './profile-texts.ts'
import { type Random, randomFrom } from './random.ts'

/** Services that tenants add, with the number of their cookies, and one that tenants often change. */
const SERVICES = [
  { id: 'google-analytics-4', count: 2, often: '_ga', parameter: 'cookie-lifetime' },
  { id: 'cloudflare', count: 9, often: 'cloudflare/_cfuvid', parameter: 'challenge-passage' },
  { id: 'piano-analytics', count: 4, often: '_pctx', parameter: 'visitor-lifetime' },
  { id: 'aws-load-balancer', count: 8, often: 'AWSALB', parameter: undefined },
  { id: 'vimeo', count: 10, often: 'vuid', parameter: undefined },
  { id: 'intercom', count: 3, often: 'intercom-session-*', parameter: undefined }
] as const

/** The cookies of the platform that tenants change. */
const PLATFORM_COOKIES = ['csrftoken', 'cookies_preferences'] as const
const PLATFORM_COUNT = 4

const DURATIONS = ['P1D', 'P3D', 'P10D', 'P20D', 'P45D', 'P100D', 'P200D'] as const
const YEARS = [2024, 2025, 2026] as const

/** The file of one tenant, and how many pages it makes. */
export interface MadeTenant {
  readonly id: string
  readonly text: string
  readonly pageCount: number
  readonly locales: readonly Language[]
  /** The languages in which it replaces the purpose of the session cookie. */
  readonly replaced: readonly Language[]
}

/** The tenant of that number; always the same. */
export function madeTenant(number: number): MadeTenant {
  const random = randomFrom(number)
  const family = random.pick(FAMILIES)
  const country = random.pick(COUNTRIES)
  const others = random.shuffled(LANGUAGES.filter((language) => language !== country.main))
  const locales = [country.main, ...others.slice(0, furtherLanguages(random))]
  const id = `${family.id}-${number}`
  const wanted = random.between(5, 25) - PLATFORM_COUNT - family.count
  const services = servicesFor(wanted, random)
  const listed = services.reduce((sum, { count }) => sum + count, 0)
  const own = Math.min(random.between(0, OWN_COOKIES.length), Math.max(1, wanted - listed))
  const hasOwnPurpose = random.isTrueIn(5)
  const text = [
    `extends: ${family.id}-${country.id}`,
    `name: ${family.word} ${number} Open Data`,
    `url: https://data.${id}.example.org`,
    ...(locales.length === 1 ? [] : [`locales: [${locales.join(', ')}]`]),
    ...updated(random),
    'controller:',
    `  name: ${family.word} ${number}, Department of Digital Services`,
    `  email: privacy@${id}.example.org`,
    ...(country.id === 'fr' && !random.isTrueIn(20)
      ? [`  dpo: { email: dpo@${id}.example.org }`]
      : []),
    ...(random.isTrueIn(30)
      ? [`  address: ${random.between(1, 200)} Station Road, Exampleton`]
      : []),
    ...(services.length === 0 ? [] : [`services: [${services.map((one) => one.id).join(', ')}]`]),
    ...parameters(services, random),
    ...cookies(services, own, locales, hasOwnPurpose, random)
  ]
  const policyCount = country.id === 'fr' ? 2 : 1
  return {
    id,
    text: `${text.join('\n')}\n`,
    pageCount: locales.length * policyCount + 1,
    locales,
    replaced: hasOwnPurpose ? locales : []
  }
}

/** Most sites have one language or two, few have five. */
function furtherLanguages(random: Random): number {
  const percent = random.between(1, 100)
  const limits = [45, 75, 87, 95]
  return limits.filter((limit) => percent > limit).length
}

type Service = (typeof SERVICES)[number]

function servicesFor(wanted: number, random: Random): Service[] {
  let left = wanted
  return random.shuffled(SERVICES).filter(({ count }) => {
    if (count > left) return false
    left -= count
    return true
  })
}

function updated(random: Random): string[] {
  if (!random.isTrueIn(50)) return []
  const two = (number: number) => String(number).padStart(2, '0')
  return [
    `updated: ${random.pick(YEARS)}-${two(random.between(4, 12))}-${two(random.between(1, 30))}`
  ]
}

function parameters(services: readonly Service[], random: Random): string[] {
  const lines = services.flatMap(({ id, parameter }) =>
    parameter !== undefined && random.isTrueIn(40)
      ? [`  ${id}: { ${parameter}: ${random.pick(DURATIONS)} }`]
      : []
  )
  return lines.length === 0 ? [] : ['parameters:', ...lines]
}

/** Cookies of the platform and of services with changes, then those of its own. */
function cookies(
  services: readonly Service[],
  own: number,
  locales: readonly Language[],
  hasOwnPurpose: boolean,
  random: Random
): string[] {
  const lines: string[] = []
  if (hasOwnPurpose) lines.push('  - use: sessionid', ...texts('purpose', SESSION_PURPOSE, locales))
  for (const name of [...PLATFORM_COOKIES, ...services.map(({ often }) => often)])
    if (random.isTrueIn(30))
      lines.push(`  - use: ${name}`, `    duration: ${random.pick(DURATIONS)}`)
  for (const cookie of random.shuffled(OWN_COOKIES).slice(0, own))
    lines.push(
      `  - name: ${cookie.name}_${random.between(1, 9)}`,
      '    provider: Example Software Ltd',
      `    category: ${cookie.category}`,
      `    storage: ${cookie.storage}`,
      `    duration: up to ${random.pick(DURATIONS)}`,
      '    recipients: []',
      ...(cookie.category === 'statistics' ? ['    basis: consent'] : []),
      ...texts('function', cookie.function, locales),
      ...texts('purpose', cookie.purpose, locales)
    )
  return lines.length === 0 ? [] : ['cookies:', ...lines]
}

function texts(key: string, all: Translations, locales: readonly Language[]): string[] {
  return [`    ${key}:`, ...locales.map((locale) => `      ${locale}: ${all[locale]}`)]
}
