import type { Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { logoPath } from '../tenants/brand.ts'
import type { Layer } from '../tenants/layer.ts'
import { type Sources, tenantOf } from './sources.ts'

/** Reports each logo that neither the tenant nor the profile in whose folder it lies names. */
export function reportUnusedLogos(
  { logos, ...sources }: Pick<Sources, 'logos' | 'tenants' | 'profiles'>,
  layers: readonly Layer[],
  report: Report
): void {
  if (logos.size === 0) return
  const named = new Set(
    layers.flatMap((layer) => [logoPath(layer, 'logo'), logoPath(layer, 'logoDark')])
  )
  const readable = new Set(
    layers.filter(({ isRight }) => isRight).map(({ document }) => document.file.path)
  )
  for (const path of logos.keys()) {
    const owner = path.replace(/\/[^/]*$/, '.yaml')
    const id = owner.replace(/^.*\/|\.yaml$/g, '')
    const isThere = (tenantOf(path) === undefined ? sources.profiles : sources.tenants).has(id)
    // Of a file with problems nobody can say what it does not name.
    if (named.has(path) || (isThere && !readable.has(owner))) continue
    const name = path.slice(path.lastIndexOf('/') + 1)
    const key = name.startsWith('logo-dark') ? 'logoDark' : 'logo'
    report(wholeFile(path), { code: 'logo-unused', name, key, owner })
  }
}
