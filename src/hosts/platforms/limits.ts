import type { Problem } from '../../diagnostics/problem.ts'
import type { HostOptions } from '../host-target.ts'
import type { HostedSite } from '../hosted-site.ts'

const MIB = 1024 * 1024

/** Says which file is larger than a platform takes. */
export function tooLarge(platform: string, site: HostedSite, limit: number): readonly Problem[] {
  const { largest } = site
  if (largest === undefined || largest.size <= limit) return []
  return [
    {
      code: 'platform-file-too-large',
      platform,
      path: largest.path,
      size: Math.ceil(largest.size / MIB),
      limit: Math.floor(limit / MIB)
    }
  ]
}

/** A platform that is sent the built pages takes them from `dist/`: other folders have more in them. */
export function notFromOutput(platform: string, { place }: HostOptions): readonly Problem[] {
  const isOutput = place.kind === 'folder' && place.shared === place.pages
  return isOutput ? [] : [{ code: 'platform-needs-output', platform }]
}

/** What a platform calls the site. */
export function siteName({ name }: HostOptions): string {
  return name ?? 'policy-pages'
}
