import type { SourceFile } from '../../src/diagnostics/place.ts'
import { replacedFile } from '../../src/overrides/replaced-records.ts'
import { readSourceFiles } from '../../src/project/read-source-files.ts'
import { readYaml } from '../../src/text/yaml.ts'
import { LANGUAGES, type Language } from './own-cookies.ts'
import { profileFiles } from './profile-texts.ts'
import { madeTenant } from './tenant-text.ts'

/** A project with as many made tenants as are asked for, one at a time. */
export interface MadeProject {
  /** The content of the real project, and the profiles of the made tenants. */
  readonly shared: readonly SourceFile[]
  /** The tenant of a number, from 1; always the same. */
  tenant(number: number): MadeFiles
}

/** The files of one tenant, and how many pages they have to make. */
export interface MadeFiles {
  readonly id: string
  readonly files: readonly SourceFile[]
  readonly pageCount: number
  readonly locales: readonly Language[]
}

/** The content of the project at `root`, with made tenants in the place of its own. */
export async function madeProject(root: string, hasPdfs = false): Promise<MadeProject> {
  const read = readSourceFiles(root)
  const content = read.files.filter(({ path }) => path.startsWith('content/'))
  const purposes = sharedPurposes(content)
  return {
    shared: [...content, ...profileFiles(hasPdfs)],
    tenant: (number) => {
      const { id, text, pageCount, locales, replaced } = madeTenant(number)
      const files = [{ path: `tenants/${id}.yaml`, text }]
      if (replaced.length > 0)
        files.push({ path: `tenants/${id}/replaced.yaml`, text: records(replaced, purposes) })
      return { id, files, pageCount, locales }
    }
  }
}

/** The tenants from one number to another, both included. */
export function madeTenants({ tenant }: MadeProject, first: number, last: number): MadeFiles[] {
  return Array.from({ length: last - first + 1 }, (_, index) => tenant(first + index))
}

/** The record of the texts that a tenant replaces: without it, each would be a warning. */
function records(languages: readonly Language[], shared: ReadonlyMap<Language, string>): string {
  const entries = languages.map((language): [string, string] => [
    `cookie/opendatasoft/sessionid/purpose/${language}`,
    shared.get(language) ?? ''
  ])
  return replacedFile(new Map(entries))
}

/** What the session cookie is for, in the words of the catalog. */
function sharedPurposes(files: readonly SourceFile[]): ReadonlyMap<Language, string> {
  const purposes = new Map<Language, string>()
  for (const language of LANGUAGES) {
    const path = `content/${language}/catalog/opendatasoft.yaml`
    const file = files.find((one) => one.path === path)
    const words = file && readYaml(file, () => {})?.data
    const { purpose } = (words?.sessionid ?? {}) as { readonly purpose?: string }
    if (purpose !== undefined) purposes.set(language, purpose)
  }
  return purposes
}
