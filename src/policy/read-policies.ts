import { type Catalog, reportUnknownServices } from '../catalog/catalog.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../diagnostics/place.ts'
import { check } from '../schema/check.ts'
import { Policy } from '../schema/policy.ts'
import { readYaml } from '../text/yaml.ts'

/** The name of the policy that every tenant has, and that stands at the tenant's own address. */
export const COOKIES = 'cookies'

/** Each policy by its id; nothing for one whose file has problems or is missing. */
export function readPolicies(
  files: ReadonlyMap<string, SourceFile>,
  catalog: Catalog,
  report: Report
): ReadonlyMap<string, Policy | undefined> {
  const policies = new Map<string, Policy | undefined>([[COOKIES, undefined]])
  if (!files.has(COOKIES))
    report(wholeFile(`content/policies/${COOKIES}.yaml`), { code: 'policy-missing' })
  for (const [id, file] of files) {
    const document = readYaml(file, report)
    const policy = document === undefined ? undefined : check(Policy, document, report)
    policies.set(id, policy)
    if (document !== undefined && policy !== undefined)
      policy.sections.forEach(({ when }, index) => {
        const placeOf = (key: string) => document.placeOfValue(['sections', index, 'when', key])
        reportUnknownServices(when, catalog, placeOf, report)
      })
    const times = policy?.sections.filter(({ shows }) => shows === 'tables').length
    if (document !== undefined && times !== undefined && times !== (id === COOKIES ? 1 : 0))
      report(document.placeOfKey(['sections']), {
        code: 'tables-not-shown-once',
        times,
        policy: id
      })
  }
  return policies
}
