import type { Diagnostic } from '../diagnostic.ts'
import { fullText } from './full-text.ts'

/**
 * GitHub workflow commands: each diagnostic becomes an annotation at its line of the pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((entry) => {
      const properties = [
        `file=${property(entry.file)}`,
        `line=${entry.line}`,
        `col=${entry.column}`,
        `endColumn=${entry.endColumn}`,
        `title=${property(entry.code)}`
      ].join(',')
      const command = entry.severity === 'advice' ? 'notice' : entry.severity
      return `::${command} ${properties}::${data(fullText(entry))}\n`
    })
    .join('')
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
