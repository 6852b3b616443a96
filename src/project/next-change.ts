import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'

/** A burst of events, as an editor or a compiler makes it, counts as one change. In milliseconds. */
const BURST = 150

/** Resolves some moments after a file under one of the folders has changed, or when aborted. */
export function nextChange(
  root: string,
  folders: readonly string[],
  signal: AbortSignal
): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const finish = () => {
      for (const watcher of watchers) watcher.close()
      signal.removeEventListener('abort', finish)
      clearTimeout(timer)
      resolve()
    }
    const watchers = folders
      .map((folder) => join(root, folder))
      .filter((folder) => existsSync(folder))
      .map((folder) =>
        watch(folder, { recursive: true }, () => {
          clearTimeout(timer)
          timer = setTimeout(finish, BURST)
        })
      )
    signal.addEventListener('abort', finish)
    if (signal.aborted) finish()
  })
}
