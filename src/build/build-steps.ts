import type { Inputs } from './inputs.ts'
import type { MadeTenants, Making } from './make-tenants.ts'
import type { OutputChange } from './output-change.ts'
import type { SiteSources } from './write-site.ts'

/** How the tenants of a build come about, and what is written. */
export interface BuildSteps {
  /** The tenants that are made, of all. */
  idsOf(all: readonly string[]): readonly string[]
  make(making: Making & SiteSources): Promise<MadeTenants>
  write(site: SiteSources, made: MadeTenants, inputs: Inputs): Promise<OutputChange>
  /** Whether only some tenants are made: then only errors of all together are told. */
  readonly isPart: boolean
}
