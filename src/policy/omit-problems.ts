import type { Report } from '../diagnostics/diagnostic.ts'
import type { PolicySection } from '../schema/policy.ts'
import type { Layer } from '../tenants/layer.ts'
import type { Shared } from './shared.ts'

/** Reports what a layer leaves out that does not exist, or that a page cannot do without. */
export function reportOmissions(
  { data, document }: Layer,
  { policies }: Pick<Shared, 'policies'>,
  report: Report
): void {
  if (data.omit === undefined) return
  const sections = new Map<string, PolicySection>(
    [...policies].flatMap(([policy, { sections: all = [] } = {}]) =>
      all.map((section) => [`${policy}/${section.id}`, section] as const)
    )
  )
  const isComplete = [...policies.values()].every((policy) => policy !== undefined)
  data.omit.forEach((value, index) => {
    const place = () => document.placeOfValue(['omit', index])
    const section = sections.get(value)
    if (section === undefined && isComplete)
      report(place(), { code: 'omit-unknown-section', value, known: [...sections.keys()] })
    if (section?.needed || section?.as === 'opening' || section?.shows === 'tables')
      report(place(), { code: 'omit-needed-section', value })
  })
}
