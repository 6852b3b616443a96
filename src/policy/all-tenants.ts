import type { Report } from '../diagnostics/diagnostic.ts'
import { type Place, type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { readYaml } from '../text/yaml.ts'
import { reportOmissions } from './omit-problems.ts'
import { reportProfileOverrides, reportUnusedRecords } from './override-problems.ts'
import type { Shared } from './shared.ts'
import type { TenantFacts } from './tenant-facts.ts'
import { reportUntranslated } from './translation-problems.ts'

/** What is known of all tenants while they pass one by one. */
interface AllTenants {
  /** Takes one more tenant, in the order of their files; nothing for one that cannot be read. */
  add(facts: TenantFacts | undefined): void
  /** Reports what only shows when all tenants are known. */
  report(report: Report): void
}

/** Where a file says a setting. Asked for only where something is wrong with it. */
export type PlaceOf = (file: string, key: 'url' | 'publishedAt') => Place

/**
 * Looks at all tenants together: two with one host or address, texts that nobody uses, languages
 * that are incomplete. What is wrong only among tenants that were not asked for is left out.
 */
export function allTenants(
  shared: Shared,
  isAsked: (id: string) => boolean,
  placeOf: PlaceOf
): AllTenants {
  const hosts = new Map<string, string>()
  const bases = new Map<string, string>()
  const clashes: Parameters<Report>[] = []
  const overridden = new Set<string>()
  const locales = new Map<string, number>()
  let isWhole = true
  return {
    add: (facts) => {
      if (facts === undefined) {
        isWhole = false
        return
      }
      const clash = sameAddress(facts, hosts, bases, placeOf)
      if (clash !== undefined && (isAsked(facts.id) || isAsked(clash.other)))
        clashes.push(clash.problem)
      if (!isAsked(facts.id)) {
        isWhole = false
        return
      }
      for (const name of facts.overridden) overridden.add(name)
      for (const locale of facts.locales) locales.set(locale, (locales.get(locale) ?? 0) + 1)
    },
    report: (report) => {
      for (const clash of clashes) report(...clash)
      for (const layer of shared.profiles.layers.values()) reportOmissions(layer, shared, report)
      reportProfileOverrides(shared, report)
      if (isWhole) reportUnusedRecords(shared, overridden, report)
      reportUntranslated(shared, locales, report)
    }
  }
}

/** The earlier tenant whose host or published address this one has too. */
function sameAddress(
  { id, host, base, baseFile }: TenantFacts,
  hosts: Map<string, string>,
  bases: Map<string, string>,
  placeOf: PlaceOf
): { readonly other: string; readonly problem: Parameters<Report> } | undefined {
  const name = host.replace(/:\d+$/, '')
  const sameHost = hosts.get(name)
  const sameBase = bases.get(base)
  hosts.set(name, sameHost ?? id)
  bases.set(base, sameBase ?? id)
  if (sameHost !== undefined)
    return {
      other: sameHost,
      problem: [placeOf(`tenants/${id}.yaml`, 'url'), { code: 'same-host', host, other: sameHost }]
    }
  if (sameBase === undefined) return undefined
  return {
    other: sameBase,
    problem: [
      placeOf(baseFile, 'publishedAt'),
      { code: 'same-address', address: base, other: sameBase }
    ]
  }
}

/** Where a file says a key; the file as a whole where it cannot be read. */
export function placeIn(file: SourceFile | undefined, path: string, key: string) {
  const document = file && readYaml(file, () => {})
  return document?.placeOfValue([key]) ?? wholeFile(path)
}
