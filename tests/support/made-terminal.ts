import type { Terminal } from '../../src/commands/terminal.ts'

/** A terminal that keeps what is printed, in order, and a clock that stands until it is set. */
export function madeTerminal(columns?: number) {
  const printed: string[] = []
  const events: unknown[] = []
  const clock = { time: 0 }
  let tick = () => {}
  let isRepeating = false
  const terminal: Terminal = {
    out: (text) =>
      void events.push(
        ...text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      ),
    err: (text) => void printed.push(text),
    isOutTerminal: false,
    isErrTerminal: columns !== undefined,
    errColumns: columns
  }
  return {
    terminal,
    printed,
    events,
    now: () => clock.time,
    /** Sets the clock to so many seconds. */
    at(seconds: number) {
      clock.time = seconds * 1000
    },
    repeat(action: () => void) {
      tick = action
      isRepeating = true
      return () => {
        isRepeating = false
      }
    },
    tick: () => tick(),
    isRepeating: () => isRepeating
  }
}

/** What a terminal shows in the end of what was printed: its lines, the last one as it stands. */
export function shownBy(printed: readonly string[]): string[] {
  const lines = ['']
  let column = 0
  const text = printed.join('').replaceAll('\u001b[K', '\0')
  for (const letter of text) {
    const line = lines.at(-1) ?? ''
    if (letter === '\n') lines.push('')
    else if (letter === '\0') lines[lines.length - 1] = line.slice(0, column)
    else if (letter !== '\r')
      lines[lines.length - 1] = line.slice(0, column) + letter + line.slice(column + 1)
    column = letter === '\r' || letter === '\n' ? 0 : column + (letter === '\0' ? 0 : 1)
  }
  return lines
}
