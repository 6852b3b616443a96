import { type Place, wholeFile } from '../diagnostics/place.ts'

/** A template that cannot be rendered: where, and why. */
export class TemplateFailure extends Error {
  readonly place: Place
  readonly detail: string

  constructor(place: Place, detail: string, options: ErrorOptions = {}) {
    super(detail, options)
    this.place = place
    this.detail = detail
  }
}

/**
 * What went wrong while Eleventy rendered. Nunjucks writes its errors as text: "(file) [Line 3,
 * Column 7]" and then the reason; other errors are about the template as a whole.
 */
export function templateFailureOf(error: unknown, template = 'templates'): TemplateFailure {
  const messages = messagesOf(error)
  for (const message of messages) {
    const match = /\(([^()\s]+\.njk|unknown path)\)(?: \[Line (\d+), Column (\d+)\])?\s+(.+)/.exec(
      message
    )
    if (match === null) continue
    const [, file = '', line = '1', column = '1', detail = ''] = match
    // What the program compiles itself has no path for Nunjucks.
    const path = file === 'unknown path' ? template : pathOf(file)
    const place = { file: path, line: Number(line), column: Number(column) }
    return new TemplateFailure({ ...place, endColumn: place.column + 1 }, asClause(detail), {
      cause: error
    })
  }
  const detail = asClause(messages[0] ?? String(error))
  return new TemplateFailure(wholeFile(template), detail, { cause: error })
}

function pathOf(file: string): string {
  return file.replace(/^\.\//, '').replace(`${process.cwd()}/`, '')
}

/** The first line of a message, as a part of our sentence. */
function asClause(message: string): string {
  const [line = ''] = message.split('\n')
  return line.replace(/^(Template render error|Error|TypeError): /, '').replace(/\.$/, '')
}

function messagesOf(error: unknown): string[] {
  const messages: string[] = []
  for (let next = error; next instanceof Error; ) {
    messages.unshift(next.message)
    const inner = next as { readonly originalError?: unknown; readonly cause?: unknown }
    next = inner.originalError ?? inner.cause
  }
  return messages
}
