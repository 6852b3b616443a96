import { join, resolve } from 'node:path'
import { collectDiagnostics, hasErrors, inOrder, type Report } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { type HostFlags, hostOptions } from '../hosts/host-choices.ts'
import type { FilesPlace, HostConfiguration, HostTarget } from '../hosts/host-target.ts'
import type { HostedSite } from '../hosts/hosted-site.ts'
import { TARGETS } from '../hosts/targets.ts'
import { OUTPUT } from '../project/output-file.ts'
import { reasonOf } from '../project/system-error.ts'
import { writeSource } from '../project/write-source.ts'
import { destinationName, openDestination } from '../publish/open-destination.ts'
import { StoreFailure } from '../publish/store-failure.ts'
import { MANIFEST_PLACE } from '../release/site-manifest.ts'
import { hostedOutput } from './hosted-output.ts'
import { hostedRelease } from './hosted-release.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** What the command is asked. */
export interface HostsOptions extends HostFlags {
  readonly out: string
}

/** What is served, and where it stands. */
interface Served {
  readonly site: HostedSite
  readonly place: FilesPlace
}

/** Where a problem of the command line is shown. */
const COMMAND = wholeFile('hosts')

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
  const out = resolve(root, options.out)
  const target = TARGETS.find((one) => one.name === name)
  const known = TARGETS.map((one) => one.name)
  if (target === undefined) report(COMMAND, { code: 'host-target-unknown', name, known })
  const served = await servedFrom(root, destination, options, report)
  const made =
    target === undefined || served === undefined
      ? undefined
      : configure(target, served, out, options, report)
  const isFit = made !== undefined && !hasErrors(found)
  if (isFit) await write(out, made, report)
  terminal.err(diagnosticsText(inOrder(found), 'text', terminal.isErrTerminal))
  if (!isFit || hasErrors(found)) return 1
  const names = made.files.map(({ path }) => path).join(', ')
  terminal.out(`Written to ${out}: ${names}.\nNext:  ${made.next}\n`)
  return 0
}

function configure(
  target: HostTarget,
  { site, place }: Served,
  out: string,
  options: HostsOptions,
  report: Report
): HostConfiguration | undefined {
  const { found, report: count } = collectDiagnostics()
  const chosen = hostOptions(options, place, out, (problem) => {
    report(COMMAND, problem)
    count(COMMAND, problem)
  })
  if (hasErrors(found)) return undefined
  const made = target.make(site, chosen)
  for (const problem of made.problems) report(wholeFile(MANIFEST_PLACE), problem)
  return made
}

/** Where the files stand: where they are published to, or else where they were built. */
async function servedFrom(
  root: string,
  destination: string | undefined,
  options: HostsOptions,
  report: Report
): Promise<Served | undefined> {
  const { languages = false } = options
  const name = destination === undefined ? undefined : destinationName(destination)
  if (destination !== undefined && name === undefined)
    return void report(COMMAND, { code: 'destination-unknown' })
  if (destination !== undefined && name?.kind === 's3')
    return fromStore(root, destination, `/${name.bucket}/${name.prefix}`, options, report)
  const site = hostedOutput(root, languages, report)
  const output = join(root, OUTPUT)
  const place: FilesPlace =
    name?.kind === 'dir'
      ? { kind: 'folder', pages: join(name.path, 'current'), shared: name.path }
      : { kind: 'folder', pages: output, shared: output }
  return site === undefined ? undefined : { site, place }
}

/** The live release of a store, fetched from the address at which it gives its files to everybody. */
async function fromStore(
  root: string,
  destination: string,
  path: string,
  { origin, languages = false }: HostsOptions,
  report: Report
): Promise<Served | undefined> {
  if (origin === undefined) return void report(COMMAND, { code: 'host-store-origin' })
  try {
    const opened = await openDestination(destination, { concurrency: 16 })
    try {
      const live = await hostedRelease(root, opened, languages, report)
      if (live === undefined) return undefined
      const place = { kind: 'store', origin, path: path.replace(/\/*$/, '/') } as const
      return { site: live.site, place: { ...place, site: live.record.site } }
    } finally {
      await opened.store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    return void report(COMMAND, error.problem)
  }
}

async function write(out: string, { files }: HostConfiguration, report: Report): Promise<void> {
  try {
    for (const { path, content } of files) await writeSource(out, path, content)
  } catch (error) {
    report(wholeFile(out), { code: 'host-not-written', folder: out, reason: reasonOf(error) })
  }
}
