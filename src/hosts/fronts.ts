import type { HostTarget } from './host-target.ts'

/** The programs of one's own servers. */
export const FRONTS: readonly HostTarget[] = []
