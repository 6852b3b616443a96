import { collectDiagnostics, hasErrors, inOrder } from '../diagnostics/diagnostic.ts'
import { type Project, readProject } from '../policy/read-project.ts'
import { readSourceFiles } from '../project/read-source-files.ts'
import { unreadOf } from './read-site.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** Reads the project for a command that works on it; with errors, prints them and gives nothing. */
export async function readRightProject(
  root: string,
  only: readonly string[] | undefined,
  terminal: Terminal
): Promise<Project | undefined> {
  const read = readSourceFiles(root)
  const { found, report } = collectDiagnostics()
  const project = readProject(read.files, only, report)
  const errors = inOrder([...unreadOf(read, only), ...found]).filter((one) => hasErrors([one]))
  if (errors.length === 0) return project
  terminal.err(diagnosticsText(errors, 'text', terminal.isErrTerminal))
  return undefined
}
