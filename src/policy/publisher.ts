import type { ResolvedTenant } from '../tenants/resolved-tenant.ts'
import { controllerFacts } from './cookie-data.ts'
import type { Publisher } from './page.ts'

/** Who is answerable for what the pages of a tenant say; nobody where the controller is not known. */
export function publisherOf({ controller, publicBody }: ResolvedTenant): Publisher | null {
  const facts = controllerFacts(controller)
  if (facts === null) return null
  return { type: publicBody === undefined ? 'Organization' : 'GovernmentOrganization', ...facts }
}
