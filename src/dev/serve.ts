import { type Diagnostic, hasErrors, inOrder } from '../diagnostics/diagnostic.ts'
import { plural } from '../diagnostics/reports/text-report.ts'
import { reasonOf } from '../project/system-error.ts'
import { type Checked, checkAll } from './check-all.ts'
import { fleetOf } from './fleet.ts'
import { type HttpServer, listen } from './http-server.ts'
import { livePages } from './live-pages.ts'
import { pace } from './pace.ts'
import { siteAnswers } from './site-answers.ts'
import { type Disk, diskOf, isBroken, sourceState } from './source-state.ts'
import { watchFolders } from './watch-folders.ts'
import { workbench } from './workbench.ts'

/** Where Eleventy is configured. What it loads stays loaded, so a change needs a new process. */
const CONFIGURATION = '.eleventy.js'

/** Hidden files and copies that editors make: the files of the project that are read have other names. */
const NOISE = /(?:^|\/)(?:[.#][^/]*|[^/]*~)$/

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
  const changedEarly = new Set<string>()
  // The watch starts before the files are read: an edit at any moment is seen by one of the two.
  let changed = (paths: readonly string[]) => {
    for (const path of paths) changedEarly.add(path)
  }
  const watch = watchFolders({
    root,
    names: ['tenants', 'content', 'templates', CONFIGURATION],
    changed: (paths) => changed(paths),
    failed: (path, error) =>
      say(`The folder ${path} cannot be watched (${reasonOf(error)}): edits in it are not seen.`)
  })
  const sources = sourceState(root, disk)
  const fleet = fleetOf(root, sources)
  const printNew = newOnly(print)
  const answerFor = siteAnswers({ sources, fleet, bench, failed: printNew })
  const broken = (error: unknown) =>
    say(error instanceof Error ? (error.stack ?? '') : String(error))
  const server = await listen({ port: site.port, answerFor, live, broken }).catch((error) => {
    watch.close()
    throw error
  })
  let stop = new AbortController()

  const check = async () => {
    stop.abort()
    stop = new AbortController()
    if (isBroken(sources)) return
    const { signal } = stop
    const rest = pace(server.isBusy)
    const checked = await checkAll({ sources, fleet, rest, signal, printErrors: printNew })
    if (checked === undefined) return
    isChecked = true
    say(closingText(checked))
    if (checked.errors > 0) live.changed(fleet.broken())
  }
  let isChecked = false
  const checkAnew = () => {
    isChecked = false
    void check().catch(broken)
  }

  changed = (all) => {
    const templates = all.filter((path) => /^(templates\/|templates$|\.eleventy\.js$)/.test(path))
    const paths = all.filter((path) => !templates.includes(path) && !NOISE.test(path))
    if (templates.some((path) => path.endsWith('.js'))) return outdated()
    if (templates.length > 0) {
      printNew([])
      void bench.renew().catch(broken)
      live.allChanged()
    }
    if (paths.length === 0) return
    const { isShared, tenants } = sources.take(paths)
    if (isShared) {
      fleet.forget()
      live.allChanged()
      printShared()
      if (sources.problems.length === 0) say(`${paths.join(', ')}: no problems.`)
      return checkAnew()
    }
    if (tenants.length === 0) return
    fleet.forget(tenants)
    const states = tenants.filter(sources.has).map((id) => sources.tenant(id))
    for (const state of states) fleet.note(state)
    live.changed(tenants)
    const found = states.flatMap(({ diagnostics }) => diagnostics)
    print(inOrder(found))
    if (found.length === 0) say(`${paths.join(', ')}: no problems.`)
    if (isChecked) setImmediate(compareAgain)
  }

  /** One that has the host of another is not right either, although its own file is as it was. */
  const compareAgain = () => {
    const before = new Set(fleet.broken())
    const old = new Set(sources.ids.flatMap(fleet.foundAt).map((one) => JSON.stringify(one)))
    const found = fleet.compareAll()
    const after = new Set(fleet.broken())
    const others = [...before, ...after].filter((id) => before.has(id) !== after.has(id))
    if (others.length > 0) live.changed(others)
    print(found.filter((one) => isError(one) && !old.has(JSON.stringify(one))))
  }

  const printShared = () => {
    print(sources.problems)
    if (hasErrors(sources.problems)) say('No page can be shown until these errors are mended.')
  }
  say(
    `Serving ${counted(sources.ids.length, 'tenant')} at http://localhost:${server.port}/ until Ctrl+C.`
  )
  printShared()
  if (changedEarly.size > 0) changed([...changedEarly])
  // Eleventy starts before the tenants are checked, so that the first page need not wait for it.
  if (!isBroken(sources))
    void bench
      .rest([])
      .catch(() => {})
      .then(checkAnew)
  return {
    port: server.port,
    close: async () => {
      stop.abort()
      watch.close()
      await server.close()
      await bench.end()
    }
  }
}

/** Prints problems unless they are those of the last time: every page has those of a template. */
function newOnly(print: DevSite['print']): DevSite['print'] {
  let last = ''
  return (diagnostics) => {
    const text = JSON.stringify(diagnostics)
    if (text !== last && diagnostics.length > 0) print(diagnostics)
    last = text
  }
}

function closingText({ tenants, errors, warnings }: Checked): string {
  const wrong = errors === 0 ? 'no errors' : counted(errors, 'error')
  const more = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`
  return `${counted(tenants, 'tenant')} checked, ${wrong}${more}.`
}

/** "10,000 tenants". */
function counted(count: number, noun: string): string {
  return plural(count, noun).replace(/^\d+/, count.toLocaleString('en-US'))
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}
