import type { Content } from '../../content/content.ts'
import type { Section } from '../../content/section.ts'
import { wholeFile } from '../../diagnostics/place.ts'
import { overrideIn, overridesOf } from '../../overrides/section-overrides.ts'
import type { Policy, PolicySection } from '../../schema/policy.ts'
import { readYaml } from '../../text/yaml.ts'
import type { Path } from '../../text/yaml-places.ts'
import { findSection } from '../page-section.ts'
import { isShown } from '../shown.ts'
import { explainList } from './explain-list.ts'
import {
  type Explained,
  notSaid,
  type Reason,
  type Said,
  type Subject,
  type Where
} from './explained.ts'
import { unmetReasons } from './unmet-reasons.ts'

/** A section in each language of the tenant: the file that its text comes from; or why it is not shown. */
export function explainSection(
  policyId: string,
  policy: Policy,
  { id, when }: PolicySection,
  subject: Subject
): Explained[] {
  const { tenant } = subject
  const path = `${policyId}/${id}`
  const texts = () => tenant.locales.map((locale) => explainText(policyId, id, locale, subject))
  const hidden = (value: string, where: Where, because: readonly Reason[]): Explained[] => {
    const [main = notSaid(path)] = texts()
    return [
      {
        path,
        value,
        where,
        replaced: [{ value: main.value, where: main.where }],
        because
      }
    ]
  }
  const index = policy.sections.findIndex((section) => section.id === id)
  const isTrue = (part: PolicySection['when']) => isShown(part, tenant)
  if (!isTrue(policy.when)) {
    const where = whereInPolicy(policyId, ['when'], subject)
    return hidden('not shown', where, unmetReasons(policy.when, isTrue, subject))
  }
  if (tenant.omit.has(path)) {
    const omitted = explainList('omit', subject).find(({ value }) => value === path)
    return hidden('left out', omitted?.where ?? 'default', [])
  }
  if (isTrue(when)) return texts()
  const where = whereInPolicy(policyId, ['sections', index, 'when'], subject)
  return hidden('not shown', where, unmetReasons(when, isTrue, subject))
}

function whereInPolicy(policyId: string, path: Path, { project }: Subject): Where {
  const file = project.sources.policies.get(policyId)
  const document = file && readYaml(file, () => {})
  return document?.placeOfValue(path) ?? 'default'
}

/** The heading of a section in one language, with the file of its text. */
function explainText(policyId: string, id: string, locale: string, subject: Subject): Explained {
  const path = `${policyId}/${id}`
  const { project, tenant } = subject
  const content = project.contentFor(locale)
  const all = overridesOf(project.overrides, tenant.chain.layers, tenant.chain.tenant)
  const found = findSection(policyId, id, content, all)
  const shared = content.section(policyId, id)
  const shown = found && content.chain.indexOf(found.locale)
  const missing = content.chain.slice(0, shown).map((one) => missingIn(one, path, subject))
  if (found === undefined) return { ...notSaid(path), locale, because: missing }
  const own = ownTexts(`${found.locale}/${path}`, subject)
  const isOwn = found.value !== shared?.value
  const others = own.slice(1).map(saidOf)
  return {
    path,
    locale,
    ...saidOf(found.value),
    replaced: isOwn && shared !== undefined ? [...others, saidOf(shared.value)] : others,
    because: [...missing, ...(isOwn ? [] : elsewhere(path, content, subject))]
  }
}

function saidOf({ title, file }: Section): Said {
  return { value: title, where: wholeFile(file.path) }
}

/** The texts of the tenant and its profiles in the place of a shared one, the nearest first. */
function ownTexts(key: string, { tenant, project }: Subject): Section[] {
  const { layers } = tenant.chain
  return layers.toReversed().flatMap((layer) => {
    const section = overrideIn(project.overrides, [layer], tenant.chain.tenant, key)
    return section === undefined ? [] : [section]
  })
}

/** Why a section is not in a language: there is no text, or it is not translated as a whole. */
function missingIn(locale: string, path: string, { project }: Subject): Reason {
  const section = project.texts.get(locale)?.sections.get(path)
  return section === undefined
    ? { text: `there is no text in ${locale}` }
    : {
        text: `the text in ${locale} says less than its source`,
        where: wholeFile(section.file.path)
      }
}

/** Texts of the tenant and its profiles in languages that the page falls back to. */
function elsewhere(path: string, { chain }: Content, subject: Subject): Reason[] {
  return chain.flatMap((locale) =>
    ownTexts(`${locale}/${path}`, subject).map(({ file }) => ({
      text: `a text of its own is only in ${locale}`,
      where: wholeFile(file.path)
    }))
  )
}
