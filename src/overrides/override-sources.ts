import type { SourceFile } from '../diagnostics/place.ts'

/** The files with which a tenant or a profile replaces shared text. */
export interface OverrideSources {
  readonly kind: 'tenant' | 'profile'
  readonly id: string
  /** The record of the texts that were replaced. */
  readonly replaced: SourceFile | undefined
  /** By language, policy and section: `en/cookies/browser-settings`. */
  readonly sections: Map<string, SourceFile>
}
