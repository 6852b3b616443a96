import type { Place } from '../../diagnostics/place.ts'
import type { ResolvedTenant } from '../../tenants/resolved-tenant.ts'
import type { Project } from '../read-project.ts'

/** Where something is said; `default` where no file says it. */
export type Where = Place | 'default'

/** A value, and where it is said. */
export interface Said {
  readonly value: unknown
  readonly where: Where
}

/** Something else that one has to know about a value. */
export interface Reason {
  readonly text: string
  readonly where?: Where
}

/** A value of a tenant, and how it came about. */
export interface Explained extends Said {
  /** What is explained: `controller.email`, `csrftoken.duration`, `cookies/browser-settings`. */
  readonly path: string
  /** The language of the page, for a text. */
  readonly locale?: string
  /** What would hold without it: the nearest first, down to the catalog or the default. */
  readonly replaced: readonly Said[]
  readonly because: readonly Reason[]
}

/** A name that can be asked for, and how it is answered. */
export interface Question {
  readonly name: string
  readonly answer: () => readonly Explained[]
}

/** A tenant in its project: what is explained. */
export interface Subject {
  readonly project: Project
  readonly tenant: ResolvedTenant
}

/** Something that no file says. */
export function notSaid(path: string): Explained {
  return { path, value: undefined, where: 'default', replaced: [], because: [] }
}
