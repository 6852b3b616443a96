import type { Profile } from '../schema/profile.ts'
import type { Tenant } from '../schema/tenant.ts'
import type { YamlDocument } from '../text/yaml.ts'

/** One file of an inheritance chain: a profile, or the tenant at its end. */
export interface Layer<Data extends Profile = Profile> {
  readonly id: string
  readonly data: Data
  readonly document: YamlDocument
  /** False when some keys of the file have problems, so that nothing can be said to be missing. */
  readonly isRight: boolean
}

/** The layers of one tenant, the most general first, the tenant last. */
export interface Chain {
  readonly layers: readonly Layer[]
  readonly tenant: Layer<Tenant>
  /** The ids of its profiles, the nearest first. */
  readonly profileIds: readonly string[]
}

/** The profiles that a file extends, in its order; the later ones win. */
export function parentsOf({ data }: Layer): readonly string[] {
  const { extends: parents = [] } = data
  return typeof parents === 'string' ? [parents] : parents
}
