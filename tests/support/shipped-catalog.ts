import { basename } from 'node:path'
import { type Catalog, readCatalog } from '../../src/catalog/catalog.ts'
import { collectDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { projectFiles } from './project-files.ts'

/** The catalog of this project, and what is wrong with it. */
export function shippedCatalog(): Catalog & { readonly found: readonly Diagnostic[] } {
  const { found, report } = collectDiagnostics()
  const files = projectFiles()
    .filter(({ path }) => path.startsWith('content/catalog/'))
    .map((file) => [basename(file.path, '.yaml'), file] as const)
  return { ...readCatalog(new Map(files), report), found }
}
