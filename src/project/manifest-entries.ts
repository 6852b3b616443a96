import { servedAs } from './headers.ts'
import type { WrittenFile } from './output-file.ts'

/** How the entry of a file begins in the manifest, up to its path. */
const BEGINNING = '{\n      "path": "'

/** What stands between two entries of a list in the manifest. */
export const BETWEEN = ',\n    '

/** The entries of some files in the manifest, as `JSON.stringify` would indent them. */
export function fileEntries(files: readonly WrittenFile[]): string {
  return files.map(fileEntry).join(BETWEEN)
}

/** Whether a text is so many entries, all of files in the folder of a tenant. */
export function areEntriesOf(id: string, count: number, text: string): boolean {
  const beginning = `${BEGINNING}${id}/`
  let found = 0
  let at = text.indexOf(BEGINNING)
  const isClosed = at === 0 && text.endsWith('"\n    }')
  while (at !== -1 && text.startsWith(beginning, at)) {
    found++
    at = text.indexOf(BEGINNING, at + beginning.length)
  }
  return isClosed && at === -1 && found === count
}

/** Written out, since a manifest has very many of them. */
function fileEntry({ path, sha256, size }: WrittenFile): string {
  const { contentType, headers } = servedAs(path)
  return `{
      "path": ${JSON.stringify(path)},
      "sha256": ${JSON.stringify(sha256)},
      "size": ${size},
      "contentType": "${contentType}",
      "headers": "${headers}"
    }`
}
