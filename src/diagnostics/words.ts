/** An error stops; a warning is shown, and the work goes on. Advice comes from the linter only. */
export type Severity = 'error' | 'warning' | 'advice'

/** What a person reads about one problem: what is wrong, then what to do. Whole sentences. */
export interface Words {
  readonly severity: Severity
  readonly message: string
  readonly remedy: string
  /** Lines to look at, such as two texts to compare. */
  readonly details?: readonly string[]
}

export function error(message: string, remedy: string): Words {
  return { severity: 'error', message, remedy }
}

export function warning(message: string, remedy: string, details?: readonly string[]): Words {
  return { severity: 'warning', message, remedy, ...(details === undefined ? {} : { details }) }
}
