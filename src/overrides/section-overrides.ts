import { readSection, type Section } from '../content/section.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Policy } from '../schema/policy.ts'
import type { Layer } from '../tenants/layer.ts'
import type { OverrideSources } from './override-sources.ts'

/** The sections that tenants and profiles replace, by folder, then by language, policy and section. */
export type SectionOverrides = ReadonlyMap<string, ReadonlyMap<string, Section>>

/** Reads every section that replaces a shared one. One that replaces nothing is reported. */
export function readSectionOverrides(
  sources: ReadonlyMap<string, OverrideSources>,
  policies: ReadonlyMap<string, Policy | undefined>,
  known: { readonly tenants: readonly string[]; readonly profiles: readonly string[] },
  report: Report
): SectionOverrides {
  const overrides = new Map<string, ReadonlyMap<string, Section>>()
  for (const [folder, { kind, id, sections, replaced }] of sources) {
    const ids = kind === 'tenant' ? known.tenants : known.profiles
    const first = replaced ?? [...sections.values()][0]
    if (!ids.includes(id) && first !== undefined) {
      report(wholeFile(first.path), { code: 'override-without-owner', kind, id, known: ids })
      continue
    }
    const read = new Map<string, Section>()
    for (const [key, file] of sections) {
      const [, policyId = '', sectionId = ''] = key.split('/')
      const policy = policies.get(policyId)
      const listed = policy?.sections.map((section) => section.id) ?? []
      if (!policies.has(policyId))
        report(wholeFile(file.path), {
          code: 'unknown-policy',
          id: policyId,
          known: [...policies.keys()]
        })
      else if (policy !== undefined && !listed.includes(sectionId))
        report(wholeFile(file.path), {
          code: 'override-unknown-section',
          id: sectionId,
          policy: policyId,
          known: listed
        })
      const section = readSection(file, report)
      if (section !== undefined) read.set(key, section)
    }
    overrides.set(folder, read)
  }
  return overrides
}

/** The section that one of the layers, the last first, has in the place of a shared one. */
export function overrideIn(
  overrides: SectionOverrides,
  layers: readonly Layer[],
  tenant: Layer | undefined,
  key: string
): Section | undefined {
  for (const sections of overridesOf(overrides, layers, tenant)) {
    const section = sections.get(key)
    if (section !== undefined) return section
  }
  return undefined
}

/** What the layers that replace something replace, the last layer first. */
export function overridesOf(
  overrides: SectionOverrides,
  layers: readonly Layer[],
  tenant: Layer | undefined
): readonly ReadonlyMap<string, Section>[] {
  if (overrides.size === 0) return []
  const found = layers.flatMap((layer) => overrides.get(folderOf(layer, layer === tenant)) ?? [])
  return found.toReversed()
}

/** The folder of a layer: `tenants/acme`, or `tenants/profiles/base`. */
export function folderOf({ id }: Layer, isTenant: boolean): string {
  return isTenant ? `tenants/${id}` : `tenants/profiles/${id}`
}
