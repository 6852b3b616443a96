import { FRONTS } from './fronts.ts'
import type { HostTarget } from './host-target.ts'
import { PLATFORMS } from './platforms/platforms.ts'

/** Everything that a configuration can be made for. */
export const TARGETS: readonly HostTarget[] = [...FRONTS, ...PLATFORMS]
