import type { Content } from '../content/content.ts'
import type { Project } from '../policy/read-project.ts'
import type { Profile } from '../schema/profile.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { settingOf, statementsOf } from '../tenants/settings.ts'
import type { Path } from '../text/yaml-places.ts'
import { type At, atKey, atValue } from './at.ts'
import type { Context } from './context.ts'
import type { LintedCookie } from './linted-cookie.ts'

/** A tenant as rules see it, with everything that its profiles say. */
export interface LintedTenant extends ResolvedTenant {
  readonly context: Context
  readonly linted: readonly LintedCookie[]
  readonly project: Project
  /** A setting: the tenant's own word, else that of the nearest profile. */
  setting<Key extends keyof Profile>(key: Key): Profile[Key]
  /** The value at a path, in the file that says it; where none does, the name of the tenant. */
  at(...path: Path): At
  /** Where a missing setting belongs: beside the first of these that a file says. */
  beside(...keys: readonly (keyof Profile)[]): At
  /** The texts for its pages in a language. */
  contentFor(locale: string): Content
}

/** A tenant as rules see it. */
export function lintedTenant(
  tenant: ResolvedTenant,
  context: Context,
  linted: readonly LintedCookie[],
  project: Project
): LintedTenant {
  const { chain } = tenant
  const own = chain.tenant.document
  return {
    ...tenant,
    context,
    linted,
    project,
    setting: (key) => settingOf(chain, key)?.value,
    at: (...path) => {
      const document = statementsOf(chain.layers, path)[0]?.layer.document
      if (document !== undefined) return atValue(document, ...path)
      return Object.hasOwn(chain.tenant.data, path[0] ?? '')
        ? atValue(own, ...path)
        : atKey(own, 'name')
    },
    beside: (...keys) => {
      for (const key of keys) {
        const document = settingOf(chain, key)?.layer.document
        if (document !== undefined) return atKey(document, key)
      }
      return atKey(own, 'name')
    },
    contentFor: (locale) => project.contentFor(locale)
  }
}
