import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join, sep } from 'node:path'
import { codeOf } from '../project/system-error.ts'

/** A burst of events, as an editor or a compiler makes it, counts as one change. In milliseconds. */
const BURST = 40

/** So long a burst may go on before it is told. */
const LONGEST_BURST = 400

/** Whether the system itself watches a folder with all that is in it; Linux does not. */
const IS_DEEP = process.platform === 'darwin' || process.platform === 'win32'

/** What is watched, and who is told. */
export interface Watching {
  readonly root: string
  /** Folders and files at the top of the root. They may come and go. */
  readonly names: readonly string[]
  /** Is told the paths of changed files, relative to the root, with `/`; folders where they came or went. */
  readonly changed: (paths: readonly string[]) => void
  /** Is told what cannot be watched. */
  readonly failed: (path: string, error: Error) => void
}

/**
 * Watches folders with all that is in them, one watch for each folder. Node.js and chokidar take one for
 * each file on Linux, which takes seconds for ten thousand files, and more watches than a system has.
 */
export function watchFolders({ root, names, changed, failed }: Watching): { close(): void } {
  const watchers = new Map<string, FSWatcher>()
  const touched = new Set<string>()
  const wanted = new Set(names)
  let timer: NodeJS.Timeout | undefined
  let since = 0
  const flush = () => {
    const paths = [...touched]
    touched.clear()
    changed(paths)
  }
  const note = (path: string) => {
    if (touched.size === 0) since = performance.now()
    touched.add(path)
    clearTimeout(timer)
    timer = setTimeout(flush, performance.now() - since > LONGEST_BURST ? 0 : BURST)
  }
  const start = (folder: string, recursive: boolean) => {
    const watcher = watch(join(root, folder), { recursive }, (event, name) => {
      const path = [folder, name?.split(sep).join('/') ?? '']
        .filter((part) => part !== '')
        .join('/')
      if (!wanted.has(path.split('/')[0] ?? '')) return
      note(path)
      // A folder that came in the place of another one is another folder.
      if (event === 'rename' && (!IS_DEEP || !path.includes('/'))) {
        drop(path)
        add(path)
      }
    })
    watcher.on('error', () => drop(folder))
    watchers.set(folder, watcher)
  }
  const add = (path: string) => {
    const entries = entriesOf(join(root, path))
    if (entries === undefined) return
    try {
      start(path, IS_DEEP)
    } catch (error) {
      if (codeOf(error) === undefined) throw error
      failed(path, error as Error)
      return
    }
    if (IS_DEEP) return
    for (const entry of entries) if (entry.isDirectory()) add(`${path}/${entry.name}`)
  }
  const drop = (path: string) => {
    for (const [folder, watcher] of watchers) {
      if (folder !== path && !folder.startsWith(`${path}/`)) continue
      watcher.close()
      watchers.delete(folder)
    }
  }
  start('', false)
  for (const name of names) add(name)
  return {
    close: () => {
      clearTimeout(timer)
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    }
  }
}

/** What is in a folder; nothing where there is none. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return undefined
  }
}
