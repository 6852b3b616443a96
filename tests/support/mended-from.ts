import { buildSite } from '../../src/policy/build-site.ts'
import { type MendedFiles, mendFiles } from '../../src/text/mend-files.ts'
import { type Files, filesFrom } from './site-from.ts'

/** The smallest valid project with these changes, after all mends. */
export function mendedFrom(changes: Files): MendedFiles {
  return mendFiles(filesFrom(changes), (files) => buildSite(files).diagnostics)
}

/** The text of the tenant "acme" after all mends. */
export function mendedTenant(text: string, changes: Files = {}): string {
  const { files } = mendedFrom({ ...changes, 'tenants/acme.yaml': text })
  return files.find(({ path }) => path === 'tenants/acme.yaml')?.text ?? ''
}
