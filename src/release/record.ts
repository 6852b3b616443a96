import { compare } from '../diagnostics/compare.ts'
import { isId } from '../schema/id.ts'
import { ReleaseData } from '../schema/release-data.ts'
import { isHost } from '../schema/web-address.ts'
import { ASSETS, RELEASES, releaseKey } from './layout.ts'
import { whyUnsafe } from './safe-path.ts'

/** A record as it is stored, in the order in which it was put together: one line of JSON. */
export function recordText(record: ReleaseData): string {
  return `${JSON.stringify(record)}\n`
}

/** The number of the release whose record has this key; nothing where it is no record's. */
export function numberOf(key: string): number | undefined {
  const number = Number(key.slice(RELEASES.length).replace(/\.json$/, ''))
  return Number.isSafeInteger(number) && number > 0 && releaseKey(number) === key
    ? number
    : undefined
}

/**
 * Reads the record of a release from a store, where anybody may have written: what it names must stay
 * in its place. Gives the reason where it cannot be used.
 */
export function readRecord(number: number, body: Uint8Array): ReleaseData | string {
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(body).toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return 'it is no whole JSON'
    throw error
  }
  const { data, error } = ReleaseData.safeParse(json)
  if (data === undefined)
    return `"${error.issues[0]?.path.join('.') ?? ''}" is not what this version writes`
  if (data.number !== number) return `it calls itself release ${data.number}`
  if (!MOMENT.test(data.at) || Number.isNaN(Date.parse(data.at)))
    return 'it does not say when it was made'
  const asset = data.assets.find(
    ({ path, headers }) =>
      !path.startsWith(ASSETS) ||
      whyUnsafe(path) !== undefined ||
      !Object.hasOwn(data.headers, headers)
  )
  if (asset !== undefined) return `it names "${asset.path}" among its assets`
  const tenant = data.tenants.find(
    ({ id, host }, index) =>
      !isId(id) ||
      !isHost(host.replace(/:\d+$/, '')) ||
      compare(data.tenants[index - 1]?.id ?? '', id) >= 0
  )
  return tenant === undefined ? data : `it names "${tenant.id}" among its tenants`
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/**
 * When a new release is made, by this clock, in whole seconds; but always later than the release
 * before, whatever the clock of who published that: the times of files, of which servers make ETags,
 * are told apart by it.
 */
export function nextMoment(now: Date, before: ReleaseData | undefined): string {
  const earliest = before === undefined ? 0 : Date.parse(before.at) + 1000
  const time = Math.max(Math.floor(now.getTime() / 1000) * 1000, earliest)
  return new Date(time).toISOString().replace('.000Z', 'Z')
}

/** Every tree that a release shows, each once. */
export function treesOf({ site, tenants }: Pick<ReleaseData, 'site' | 'tenants'>): string[] {
  return [...new Set([site, ...tenants.map(({ tree }) => tree)])]
}

/**
 * The folders of a site, and which tree each of them shows; that of the top has no name. Without a
 * release there is none.
 */
export function foldersOf(
  record: Pick<ReleaseData, 'site' | 'tenants'> | undefined
): ReadonlyMap<string, string> {
  if (record === undefined) return new Map()
  const { site, tenants } = record
  return new Map([['', site], ...tenants.map(({ id, tree }) => [id, tree] as const)])
}
