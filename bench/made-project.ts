import type { SourceFile } from '../src/diagnostics/place.ts'
import { replacedFile } from '../src/overrides/replaced-records.ts'
import { readSourceFiles } from '../src/project/read-source-files.ts'
import { readYaml } from '../src/text/yaml.ts'
import { LANGUAGES, type Language } from './own-cookies.ts'
import { profileFiles } from './profile-texts.ts'
import { madeTenant } from './tenant-text.ts'

/** A project with many tenants, and how many pages it has to have. */
export interface MadeProject {
  readonly files: readonly SourceFile[]
  readonly pageCount: number
}

/** The content of the project at `root`, with made tenants in the place of its own. */
export async function madeProject(root: string, tenantCount: number): Promise<MadeProject> {
  const read = readSourceFiles(root)
  const files = read.files.filter(({ path }) => path.startsWith('content/'))
  const shared = sharedPurposes(files)
  files.push(...profileFiles())
  let pageCount = 0
  for (let number = 1; number <= tenantCount; number++) {
    const { id, text, pageCount: count, replaced } = madeTenant(number)
    // One flat string, as from a disk: joined pieces would take memory that no real file takes.
    files.push({ path: `tenants/${id}.yaml`, text: Buffer.from(text).toString() })
    if (replaced.length > 0)
      files.push({ path: `tenants/${id}/replaced.yaml`, text: records(replaced, shared) })
    pageCount += count
  }
  return { files, pageCount }
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
