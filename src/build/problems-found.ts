import { type Diagnostic, hasErrors, inOrder } from '../diagnostics/diagnostic.ts'

/** Collects problems of many tenants; what several of them report is kept once. */
export interface ProblemsFound {
  add(diagnostics: readonly Diagnostic[]): void
  readonly hasErrors: boolean
  /** All of them, in the order of their places. */
  all(): readonly Diagnostic[]
}

export function problemsFound(): ProblemsFound {
  const found = new Map<string, Diagnostic>()
  let isWrong = false
  return {
    add: (diagnostics) => {
      for (const one of diagnostics) {
        const { file, line, column, code, message } = one
        const key = JSON.stringify([file, line, column, code, message])
        const [first = one] = inOrder([found.get(key) ?? one, one])
        found.set(key, first)
      }
      isWrong ||= hasErrors(diagnostics)
    },
    get hasErrors() {
      return isWrong
    },
    all: () => inOrder([...found.values()])
  }
}
