import type { Report } from '../diagnostics/diagnostic.ts'
import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import type { Project } from './read-project.ts'

export function reportUntranslated(_: Project, __: readonly ResolvedTenant[], ___: Report): void {}
