import { type Diagnostic, hasErrors, inOrder } from '../diagnostics/diagnostic.ts'
import { missingLetters } from '../pdf/missing-letters.ts'
import { buildSite, type Site, withoutPages } from '../policy/build-site.ts'
import { tenantOf } from '../policy/sources.ts'
import { readSourceFiles, type SourceRead } from '../project/read-source-files.ts'

/** Reads the project and builds its site; `only` names the tenants that count, else all do. */
export async function readSite(root: string, only?: readonly string[]): Promise<Site> {
  const read = readSourceFiles(root)
  const site = buildSite(read.files, only)
  const diagnostics = inOrder([
    ...unreadOf(read, only),
    ...site.diagnostics,
    ...missingLetters(site.pages)
  ])
  return hasErrors(diagnostics) ? withoutPages(diagnostics) : { ...site, diagnostics }
}

/** What could not be read; without the files of tenants that do not count. */
export function unreadOf({ diagnostics }: SourceRead, only?: readonly string[]): Diagnostic[] {
  const isOther = (file: string) => {
    const id = tenantOf(file)
    return only !== undefined && id !== undefined && !only.includes(id)
  }
  return diagnostics.filter(({ file }) => !isOther(file))
}
