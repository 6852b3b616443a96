import { hasErrors, inOrder } from '../diagnostics/diagnostic.ts'
import { buildSite, type Site, withoutPages } from '../policy/build-site.ts'
import { readSourceFiles } from '../project/read-source-files.ts'

/** Reads the project and builds its site; `only` names the tenants that count, else all do. */
export async function readSite(root: string, only?: readonly string[]): Promise<Site> {
  const read = await readSourceFiles(root)
  const site = buildSite(read.files, only)
  const isOther = (file: string) => {
    const id = /^tenants\/([^/]*)\.yaml$/.exec(file)?.[1]
    return only !== undefined && id !== undefined && !only.includes(id)
  }
  const unread = read.diagnostics.filter(({ file }) => !isOther(file))
  const diagnostics = inOrder([...unread, ...site.diagnostics])
  return hasErrors(diagnostics) ? withoutPages(diagnostics) : { ...site, diagnostics }
}
