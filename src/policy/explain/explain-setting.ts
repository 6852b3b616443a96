import { darkAccentOf } from '../../brand/palette.ts'
import type { Parameter } from '../../schema/parameter.ts'
import { defaultPortal, SETTING_DEFAULTS } from '../../tenants/setting-defaults.ts'
import { leadOf, statementsOf } from '../../tenants/settings.ts'
import { valueAt } from '../../text/value-at.ts'
import type { Path } from '../../text/yaml-places.ts'
import { type Explained, notSaid, type Reason, type Said, type Subject } from './explained.ts'

/** A setting: who says it, and what the layers above and the default would say. */
export function explainSetting(path: Path, subject: Subject): Explained {
  const { layers } = subject.tenant.chain
  const name = path.join('.')
  const reasons = (isSaid: boolean) =>
    path[0] === 'parameters' ? rangeOf(path, subject) : reasonsOf(name, isSaid, subject)
  const said = layers.toReversed().flatMap(({ data, document }): Said[] => {
    const value = valueAt(data, path)
    return value === undefined ? [] : [{ value, where: document.placeOfValue(path) }]
  })
  const [first, ...others] = said
  const otherwise = defaultOf(path, subject)
  const rest = otherwise === undefined ? [] : [otherwise]
  if (first === undefined) return { ...notSaid(name), ...otherwise, because: reasons(false) }
  const lead = leadOf(path)
  if (lead !== undefined && statementsOf(layers, path).length === 0)
    return startedAnew(name, lead, said, otherwise, subject)
  return { path: name, ...first, replaced: [...others, ...rest], because: reasons(true) }
}

/** A key of another controller or brand: the nearest layer with one of its own takes nothing from above. */
function startedAnew(
  name: string,
  path: Path,
  said: readonly Said[],
  otherwise: Said | undefined,
  { tenant }: Subject
): Explained {
  const [group, lead] = path
  const layer = tenant.chain.layers.findLast(({ data }) => valueAt(data, path) !== undefined)
  const where = (layer ?? tenant.chain.tenant).document.placeOfValue(path)
  const because = [
    { text: `a ${group} with ${wordsFor(lead)} of its own takes nothing from another one` }
  ]
  return { path: name, value: otherwise?.value, where, replaced: said, because }
}

function wordsFor(lead: Path[number] | undefined): string {
  return lead === 'accent' ? `an ${lead}` : `a ${lead}`
}

function defaultOf(path: Path, { tenant, project }: Subject): Said | undefined {
  const [key = '', inner = '', last = ''] = path.map(String)
  if (key === 'parameters') {
    const value = project.catalog.services.get(inner)?.parameters?.[last]?.default
    const document = project.catalog.documents.get(inner)
    if (value === undefined || document === undefined) return undefined
    return { value, where: document.placeOfValue(['parameters', last, 'default']) }
  }
  const publishedAt = tenant.chain.tenant.data.url
  const accent = tenant.brand?.look.light?.accent
  const brand = { accentDark: accent === undefined ? undefined : darkAccentOf(accent) }
  const defaults = {
    ...SETTING_DEFAULTS,
    brand,
    portal: defaultPortal(tenant.locales),
    publishedAt
  }
  const value = valueAt(defaults, path)
  return value === undefined ? undefined : { value, where: 'default' }
}

function reasonsOf(name: string, isSaid: boolean, subject: Subject): Reason[] {
  const { tenant } = subject
  const placeOf = (key: string) => explainSetting([key], subject).where
  if (name === 'portal.multilingual' && !isSaid) {
    const text = `the pages are in ${tenant.locales.join(', ')}`
    return [{ text, where: placeOf('locales') }]
  }
  if (name === 'publishedAt')
    return isSaid
      ? [{ text: `the pages of this tenant are under ${tenant.base}` }]
      : [{ text: 'the pages are served under the address of the site', where: placeOf('url') }]
  return name === 'updated' ? otherDays(subject) : []
}

/** What the service allows a parameter to be. */
function rangeOf(path: Path, { project }: Subject): Reason[] {
  const [, service = '', parameter = ''] = path.map(String)
  const range = project.catalog.services.get(service)?.parameters?.[parameter]
  const document = project.catalog.documents.get(service)
  if (range === undefined || document === undefined) return []
  const where = document.placeOfKey(['parameters', parameter])
  return [{ text: `the service "${service}" ${rangeWords(range)}`, where }]
}

/** The pages that show another day: policies that are dated by the accessibility statement. */
function otherDays(subject: Subject): Reason[] {
  const { accessibility } = subject.tenant
  if (accessibility === undefined) return []
  const key = accessibility.reviewed === undefined ? 'prepared' : 'reviewed'
  return [...subject.project.policies].flatMap(([id, policy]) =>
    policy?.dated === 'accessibility'
      ? [
          {
            text: `the pages of the policy "${id}" show accessibility.${key} instead`,
            where: explainSetting(['accessibility', key], subject).where
          }
        ]
      : []
  )
}

function rangeWords({ min, max }: Pick<Parameter, 'min' | 'max'>): string {
  if (min === undefined && max === undefined) return 'states no range'
  if (min === undefined) return `allows up to ${max}`
  return max === undefined ? `allows ${min} and more` : `allows ${min} up to ${max}`
}
