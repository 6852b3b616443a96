import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { reasonOf } from '../project/system-error.ts'
import { backgroundCheck, counted } from './background-check.ts'
import { fleetOf } from './fleet.ts'
import { type HttpServer, listen } from './http-server.ts'
import { livePages } from './live-pages.ts'
import { siteAnswers } from './site-answers.ts'
import { type Disk, diskOf, sourceState } from './source-state.ts'
import { CONFIGURATION, takeEdits } from './take-edits.ts'
import { watchFolders } from './watch-folders.ts'
import { workbench } from './workbench.ts'

/** What is served, and where it is told. */
export interface DevSite {
  readonly root: string
  readonly port: number
  /** Prints a line for a person. */
  readonly say: (text: string) => void
  /** Prints problems in the usual words. */
  readonly print: (diagnostics: readonly Diagnostic[]) => void
  /** Is called when the program has to be loaded anew. */
  readonly outdated: () => void
  readonly disk?: Disk
}

/** A site that is served until it is closed. */
export interface ServedSite extends Pick<HttpServer, 'port'> {
  close(): Promise<void>
}

/**
 * Serves a project whose files are being edited: every file is made when it is asked for, from the sources
 * as they are then. Rejects with the error of the operating system where the port cannot be had.
 */
export async function serveDev(site: DevSite): Promise<ServedSite> {
  const { root, say, print, outdated, disk = diskOf(root) } = site
  const live = livePages()
  const bench = workbench(root)
  // The watch starts before the files are read: an edit at any moment is seen by one of the two.
  const early: string[] = []
  let changed: (paths: readonly string[]) => void = (paths) => early.push(...paths)
  const watch = watchFolders({
    root,
    names: ['tenants', 'content', 'templates', CONFIGURATION],
    changed: (paths) => changed(paths),
    failed: (path, error) =>
      say(`The folder ${path} cannot be watched (${reasonOf(error)}): edits in it are not seen.`)
  })
  const sources = sourceState(root, disk)
  const fleet = fleetOf(root, sources)
  const failed = (error: unknown) =>
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const answerFor = siteAnswers({ sources, fleet, bench, failed: print })
  const server = await listen({ port: site.port, answerFor, live, failed }).catch((error) => {
    watch.close()
    throw error
  })
  const check = backgroundCheck({
    sources,
    fleet,
    isBusy: server.isBusy,
    say,
    print,
    done: () => live.changed(fleet.broken()),
    failed
  })
  say(
    `Serving ${counted(sources.ids.length, 'tenant')} at http://localhost:${server.port}/ until Ctrl+C.`
  )
  print(sources.problems)
  if (hasErrors(sources.problems)) say('No page can be shown until these errors are mended.')
  changed = takeEdits({ sources, fleet, bench, live, check, say, print, outdated, failed })
  if (early.length > 0) changed(early)
  // Eleventy starts before the tenants are checked, so that the first page need not wait for it. What it
  // stumbles over is told by the pages.
  bench
    .rest([])
    .catch(() => {})
    .then(check.anew)
  return {
    port: server.port,
    close: async () => {
      check.end()
      watch.close()
      await server.close()
      await bench.end()
    }
  }
}
