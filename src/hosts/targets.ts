import { FRONTS } from './fronts.ts'
import type { HostTarget } from './host-target.ts'

/** Everything that a configuration can be made for. Platforms are added here. */
export const TARGETS: readonly HostTarget[] = [...FRONTS]
