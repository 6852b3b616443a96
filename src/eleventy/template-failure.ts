import type { Place } from '../diagnostics/place.ts'

/** A template that cannot be rendered: where, and why. */
export class TemplateFailure extends Error {
  readonly place: Place
  readonly detail: string

  constructor({ place, detail }: { place: Place; detail: string }, options: ErrorOptions) {
    super(detail, options)
    this.place = place
    this.detail = detail
  }
}

/** Nunjucks writes its errors as text: "(file) [Line 3, Column 7]" and then the reason. */
export function templateFailureOf(error: unknown): { place: Place; detail: string } | undefined {
  for (const message of messagesOf(error)) {
    const match = /\(([^()\s]+\.njk)\)(?: \[Line (\d+), Column (\d+)\])?\s+(.+)/.exec(message)
    if (match === null) continue
    const [, file = '', line = '1', column = '1', detail = ''] = match
    return {
      place: {
        file: file.replace(/^\.\//, '').replace(`${process.cwd()}/`, ''),
        line: Number(line),
        column: Number(column),
        endColumn: Number(column) + 1
      },
      detail: detail.replace(/^(Template render error|Error|TypeError): /, '').replace(/\.$/, '')
    }
  }
  return undefined
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
