import { writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { SOURCE_FOLDERS } from '../project/read-source-files.ts'
import { reasonOf } from '../project/system-error.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** Writes the report to a file; says so, and gives false, when that cannot be done. */
export async function writeReport(
  root: string,
  output: string,
  text: string,
  terminal: Terminal
): Promise<boolean> {
  try {
    await writeFile(reportPath(root, output), text)
    return true
  } catch (error) {
    const problem = { code: 'report-not-written', reason: reasonOf(error) } as const
    terminal.err(
      diagnosticsText([diagnostic(wholeFile(output), problem)], 'text', terminal.isErrTerminal)
    )
    return false
  }
}

/** Where the report goes: anywhere but into the folders whose files are checked. */
function reportPath(root: string, output: string): string {
  const path = resolve(root, output)
  const isSource = SOURCE_FOLDERS.some((folder) => path.startsWith(join(root, folder) + sep))
  if (isSource) throw Object.assign(new Error(path), { code: 'EACCES' })
  return path
}
