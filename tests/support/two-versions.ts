import type { SourceFile } from '../../src/diagnostics/place.ts'

/** A line of every file of strings, whose words are on every page. */
const LINE = /^skipToContent: .*$/m

/** What a folder of files can do. */
interface Folder {
  write(path: string, text: string): void
  remove(path: string): void
}

/**
 * Writes a project as version 0 or 1. They have another word on every page, in every language, and
 * version 1 lacks a tenant.
 */
export function twoVersions(files: readonly SourceFile[], tenant: string, folder: Folder) {
  const strings = files.filter(({ path }) => /^content\/[^/]+\/strings\.yaml$/.test(path))
  const text = files.find(({ path }) => path === tenant)?.text
  const isAsKnown = strings.length > 0 && strings.every((file) => LINE.test(file.text))
  if (text === undefined || !isAsKnown) throw new Error('The project has not what is changed here.')
  return (version: number) => {
    for (const file of strings)
      folder.write(file.path, file.text.replace(LINE, `skipToContent: Skip ${version}`))
    if (version === 0) folder.write(tenant, text)
    else folder.remove(tenant)
  }
}
