import { serveDev } from '../dev/serve.ts'
import { codeOf, reasonOf } from '../project/system-error.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** How serving ended: stopped, where the port cannot be had, and where the program must be loaded anew. */
export const STOPPED = 0
export const NO_PORT = 69
export const OUTDATED = 75

/** Serves the project in this process until it is stopped. Gives how it ended. */
export async function serveHere(
  root: string,
  port: number,
  terminal: Terminal,
  stop: AbortSignal
): Promise<number> {
  const over = new AbortController()
  try {
    const served = await serveDev({
      root,
      port,
      say: (text) => terminal.out(`${text}\n`),
      print: (found) => terminal.out(diagnosticsText(found, 'text', terminal.isOutTerminal)),
      outdated: () => over.abort()
    })
    await untilAborted(stop, over.signal)
    await served.close()
    return stop.aborted ? STOPPED : OUTDATED
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    terminal.err(noPortText(port, error))
    return NO_PORT
  }
}

/** Waits for the first of these signals. */
export function untilAborted(...signals: readonly AbortSignal[]): Promise<void> {
  // AbortSignal.any of Node.js 20 is lost when memory is tidied up while only it is waited for.
  return new Promise((resolve) => {
    for (const signal of signals) {
      if (signal.aborted) resolve()
      signal.addEventListener('abort', () => resolve())
    }
  })
}

function noPortText(port: number, error: unknown): string {
  const why =
    codeOf(error) === 'EADDRINUSE'
      ? 'is taken by another program'
      : `cannot be used (${reasonOf(error)})`
  return `Port ${port} ${why}. Stop that program, or choose another port, such as --port ${port === 65_535 ? 8080 : port + 1}.\n`
}
