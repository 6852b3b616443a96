import type { Profile } from '../schema/profile.ts'
import type { SecurityTxt } from '../schema/security-txt.ts'
import type { Column } from '../schema/settings.ts'
import type { Tenant } from '../schema/tenant.ts'
import type { Accessibility } from './accessibility.ts'
import type { Brand } from './brand.ts'
import type { Choice } from './choice.ts'
import type { Circumstances } from './conditions.ts'
import type { Controller } from './controller.ts'
import type { Chain } from './layer.ts'
import type { TenantCookie } from './tenant-cookies.ts'

/** A tenant with everything that its profiles say, checked and complete. */
export interface ResolvedTenant {
  readonly id: string
  readonly name: string
  /** The address of the site, without a slash at its end. */
  readonly url: string
  readonly host: string
  /** The address under which its pages are published, with a slash at its end. */
  readonly base: string
  /** At least one; the first is the main one. */
  readonly locales: readonly string[]
  readonly updated: string
  readonly intro: NonNullable<Profile['intro']>
  readonly heading: NonNullable<Profile['heading']>
  readonly columns: readonly Column[]
  readonly controller: Controller | undefined
  readonly preferencesUrl: string | undefined
  /** The words of the link or button on the site that opens the cookie settings. */
  readonly preferencesControl: Profile['preferencesControl']
  readonly choice: Choice
  /** Where readers complain, use their rights, and read what else is done with their data. */
  readonly authority: Profile['authority']
  readonly rightsUrl: string | undefined
  readonly privacyUrl: string | undefined
  /** Whether its pages can be downloaded as PDF. */
  readonly pdf: boolean
  /** The country of the public body behind the site, where it is one. */
  readonly publicBody: string | undefined
  readonly securityTxt: SecurityTxt | undefined
  readonly accessibility: Accessibility | undefined
  readonly brand: Brand | undefined
  readonly dissolved: Tenant['dissolved']
  readonly cookies: readonly TenantCookie[]
  /** What conditions can ask about it. */
  readonly about: Circumstances
  /** Shared sections that it leaves out, as policy/section. */
  readonly omit: ReadonlySet<string>
  readonly chain: Chain
}
