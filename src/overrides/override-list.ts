import type { Content } from '../content/content.ts'
import { fallbackChain } from '../content/fallback.ts'
import type { WordField } from '../content/texts.ts'
import { WORD_FIELDS } from '../content/texts.ts'
import { type Place, wholeFile } from '../diagnostics/place.ts'
import type { LocalText } from '../schema/text.ts'
import type { Step } from '../tenants/cookie-record.ts'
import type { Layer } from '../tenants/layer.ts'
import type { Profiles } from '../tenants/profiles.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { TenantCookie } from '../tenants/tenant-cookies.ts'
import { folderOf, overrideIn, type SectionOverrides } from './section-overrides.ts'

/** A text of a tenant or profile that stands in the place of a shared one. */
export interface Override {
  /** The folder that records it: `tenants/acme`. */
  readonly folder: string
  readonly key: string
  /** What is replaced, as a sentence names it. */
  readonly what: string
  readonly locale: string
  /** Whether it is a file of its own. */
  readonly isFile: boolean
  readonly place: () => Place
  readonly own: string
  /** The text that would be shown without it; absent where there is none in any language. */
  readonly now: string | undefined
}

/** What overrides are looked for in. */
interface Overridden {
  readonly profiles: Profiles
  readonly overrides: SectionOverrides
  contentFor(locale: string): Content
}

/** Every override of these tenants and of all profiles, each once. */
export function overrideList(tenants: readonly ResolvedTenant[], project: Overridden): Override[] {
  const found = new Map<string, Override>()
  const all = [
    ...profileOverrides(project),
    ...tenants.flatMap((tenant) => tenantOverrides(tenant, project))
  ]
  for (const override of all) found.set(nameOf(override), override)
  return [...found.values()]
}

/** What an override is known by among all of the project. */
export function nameOf({ folder, key }: Pick<Override, 'folder' | 'key'>): string {
  return `${folder} ${key}`
}

/** The sections that profiles replace. */
export function profileOverrides(project: Overridden): Override[] {
  return [...project.profiles.layers.values()].flatMap((layer) =>
    sectionOverrides(folderOf(layer, false), project.profiles.aboveOf(layer) ?? [], project)
  )
}

/** What a tenant replaces, and what its profiles replace of the words of its cookies. */
export function tenantOverrides(tenant: ResolvedTenant, project: Overridden): Override[] {
  const { layers, tenant: own } = tenant.chain
  return [
    ...sectionOverrides(folderOf(own, true), layers.slice(0, -1), project),
    ...tenant.cookies.flatMap((cookie) => wordOverrides(cookie, tenant, project))
  ]
}

function sectionOverrides(
  folder: string,
  above: readonly Layer[],
  { overrides, contentFor }: Overridden
): Override[] {
  return [...(overrides.get(folder) ?? [])].map(([path, section]) => {
    const [locale = '', policy = '', id = ''] = path.split('/')
    const inherited = overrideIn(overrides, above, undefined, path)
    return {
      folder,
      key: `section/${path}`,
      what: `the section ${policy}/${id} (${locale})`,
      locale,
      isFile: true,
      place: () => wholeFile(section.file.path),
      own: section.text,
      now: (inherited ?? contentFor(locale).section(policy, id)?.value)?.text
    }
  })
}

/** The texts by which the layers of a tenant replace words of the catalog. */
function wordOverrides(
  { name, serviceId, steps }: TenantCookie,
  { locales, chain }: ResolvedTenant,
  { contentFor, profiles }: Overridden
): Override[] {
  if (serviceId === undefined || !steps.some(replacesWords)) return []
  const main = locales[0] ?? ''
  const shown = new Set(locales.flatMap(fallbackChain))
  return steps.flatMap((step, index) =>
    step.origin.kind === 'catalog'
      ? []
      : WORD_FIELDS.flatMap((field) =>
          textsOf(step, field, main)
            .filter(([locale]) => shown.has(locale))
            .map(([locale, own]) => ({
              folder:
                step.origin.kind === 'tenant'
                  ? `tenants/${chain.tenant.id}`
                  : `tenants/profiles/${step.origin.id}`,
              key: `cookie/${serviceId}/${name}/${field}/${locale}`,
              what: `the ${field} of the cookie "${name}" (${locale})`,
              locale,
              isFile: false,
              place: () => step.origin.document.placeOfKey([...step.origin.path, field]),
              own,
              now:
                earlierText(stepsBefore(index, steps, profiles), field, locale, main) ??
                contentFor(locale).word(serviceId, name, field)?.value
            }))
        )
  )
}

function replacesWords({ origin, fields }: Step): boolean {
  return origin.kind !== 'catalog' && (fields.function ?? fields.purpose) !== undefined
}

/** What a step replaces: for a profile, never the words of one that a tenant extends beside it. */
function stepsBefore(index: number, steps: readonly Step[], profiles: Profiles): readonly Step[] {
  const before = steps.slice(0, index)
  const origin = steps[index]?.origin
  const layer = origin?.kind === 'profile' ? profiles.layers.get(origin.id) : undefined
  if (layer === undefined) return before
  const above = new Set(profiles.aboveOf(layer)?.map(({ id }) => id))
  return before.filter(({ origin: { kind, id } }) => kind !== 'profile' || above.has(id))
}

function textsOf(
  { fields }: Step,
  field: WordField,
  main: string
): [locale: string, text: string][] {
  const text: LocalText | undefined = fields[field]
  if (text === undefined) return []
  return typeof text === 'string' ? [[main, text]] : Object.entries(text)
}

function earlierText(
  steps: readonly Step[],
  field: WordField,
  locale: string,
  main: string
): string | undefined {
  const texts = steps.map((step) => new Map(textsOf(step, field, main)).get(locale))
  return texts.findLast((text) => text !== undefined)
}
