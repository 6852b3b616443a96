import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { collectDiagnostics, hasErrors, inOrder, type Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { type HostFlags, hostOptions } from '../hosts/host-choices.ts'
import type { FilesPlace, HostConfiguration } from '../hosts/host-target.ts'
import type { HostedSite, MainPage } from '../hosts/hosted-site.ts'
import { mainPage } from '../hosts/main-page.ts'
import { siteOfFiles } from '../hosts/site-of-files.ts'
import { TARGETS } from '../hosts/targets.ts'
import { MANIFEST, OUTPUT } from '../project/output-file.ts'
import { reasonOf } from '../project/system-error.ts'
import { writeSource } from '../project/write-source.ts'
import { MANIFEST_PLACE, readSiteManifest } from '../release/site-manifest.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** What the command is asked. */
export interface HostsOptions extends HostFlags {
  readonly out: string
}

/**
 * Writes the configuration of a web front or a platform for what was built or published. Nothing is
 * written where something cannot be served. Gives the exit code.
 */
export async function hosts(
  root: string,
  name: string,
  destination: string | undefined,
  options: HostsOptions,
  terminal: Terminal
): Promise<number> {
  const { found, report } = collectDiagnostics()
  const say = (problem: Problem) => report(wholeFile(MANIFEST_PLACE), problem)
  const made = await configure(root, name, destination, options, report)
  for (const problem of made?.problems ?? []) say(problem)
  const out = resolve(root, options.out)
  if (made !== undefined && !hasErrors(found)) await write(out, made, report)
  terminal.err(diagnosticsText(inOrder(found), 'text', terminal.isErrTerminal))
  if (made === undefined || hasErrors(found)) return 1
  const names = made.files.map(({ path }) => path).join(', ')
  terminal.out(`Written to ${out}: ${names}.\nNext:  ${made.next}\n`)
  return 0
}

async function configure(
  root: string,
  name: string,
  destination: string | undefined,
  options: HostsOptions,
  report: Report
): Promise<HostConfiguration | undefined> {
  const { found, report: count } = collectDiagnostics()
  const all: Report = (place, problem) => {
    report(place, problem)
    count(place, problem)
  }
  const target = TARGETS.find((one) => one.name === name)
  if (target === undefined)
    all(wholeFile('hosts'), {
      code: 'host-target-unknown',
      name,
      known: TARGETS.map((one) => one.name)
    })
  const place = placeOf(root, destination, all)
  const site = readSite(root, options, all)
  if (target === undefined || place === undefined || site === undefined) return undefined
  const out = resolve(root, options.out)
  const chosen = hostOptions(options, place, out, (problem) => all(wholeFile('hosts'), problem))
  return hasErrors(found) ? undefined : target.make(site, chosen)
}

/** Where the files will stand: where they are published to, or else where they were built. */
function placeOf(root: string, destination: string | undefined, report: Report) {
  if (destination === undefined) {
    const output = join(root, OUTPUT)
    return { kind: 'folder', pages: output, shared: output } satisfies FilesPlace
  }
  const [, path] = /^dir:(.+)$/s.exec(destination) ?? []
  if (path === undefined) return void report(wholeFile('hosts'), { code: 'destination-unknown' })
  const folder = resolve(root, path)
  return { kind: 'folder', pages: join(folder, 'current'), shared: folder } satisfies FilesPlace
}

function readSite(root: string, { languages }: HostFlags, report: Report): HostedSite | undefined {
  const place = wholeFile(MANIFEST_PLACE)
  let text: string
  try {
    text = readFileSync(join(root, OUTPUT, MANIFEST), 'utf8')
  } catch (error) {
    return void report(place, { code: 'manifest-missing', reason: reasonOf(error) })
  }
  const manifest = readSiteManifest(text, report)
  if (manifest === undefined) return undefined
  const bases = new Map(manifest.tenants.map(({ id, base }) => [id, base]))
  const mainOf = (id: string): MainPage | undefined => {
    const page = mainPageOf(root, id, bases.get(id) ?? '')
    if (page === undefined)
      report(place, { code: 'host-without-main-page', id, path: `${id}/index.html` })
    return page
  }
  return siteOfFiles(manifest, (problem) => report(place, problem), languages ? mainOf : undefined)
}

function mainPageOf(root: string, id: string, base: string): MainPage | undefined {
  try {
    return mainPage(readFileSync(join(root, OUTPUT, id, 'index.html'), 'utf8'), base)
  } catch (error) {
    reasonOf(error)
    return undefined
  }
}

async function write(out: string, { files }: HostConfiguration, report: Report): Promise<void> {
  try {
    for (const { path, content } of files) await writeSource(out, path, content)
  } catch (error) {
    report(wholeFile(out), { code: 'host-not-written', folder: out, reason: reasonOf(error) })
  }
}
