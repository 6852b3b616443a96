import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { collectDiagnostics, type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { TemplateFailure } from '../eleventy/template-failure.ts'
import { allTenants, placeIn } from '../policy/all-tenants.ts'
import { dependencySums, sharedParts } from '../policy/dependencies.ts'
import { reportUnknownTenants } from '../policy/read-project.ts'
import { readShared } from '../policy/shared.ts'
import { canKeepIn, entryStore } from '../project/entry-store.ts'
import { outputTrust } from '../project/output-trust.ts'
import { readSource } from '../project/read-source-files.ts'
import { removeEmpty, removeLeftovers, stagingOf } from '../project/stage-files.ts'
import type { BuildSteps } from './build-steps.ts'
import { readInputs } from './inputs.ts'
import { makeTenants } from './make-tenants.ts'
import type { OutputChange } from './output-change.ts'
import { isAskedFile, reportOwnerless } from './ownerless.ts'
import { type ProblemsFound, problemsFound } from './problems-found.ts'
import { programSum } from './program-sum.ts'
import { spareMemory } from './spare-memory.ts'
import { type SiteSources, writeSite } from './write-site.ts'

/** Where the records of tenants are kept, in the project. */
const RECORDS = '.cache/tenants'

/** Where the build notes what it wrote last. */
const NOTE = '.cache/output.json'

/** What is to be built. */
export interface BuildRequest {
  readonly root: string
  /** The folder that is written. */
  readonly output: string
  /** Ids of the tenants to build; all when absent. */
  readonly only: readonly string[] | undefined
  /** How many threads may work. */
  readonly jobs: number
  /** Whether what was made before is used, and what is made now is kept. */
  readonly cache: boolean
  readonly progress: BuildProgress
}

/** Is told how far a build is. */
interface BuildProgress {
  start(tenants: number): void
  at(phase: 'build' | 'write', done: number, of: number): void
}

/** A build of the whole site. */
const WHOLE: BuildSteps = {
  idsOf: (all) => all,
  make: makeTenants,
  write: (site, made, { ids }) => writeSite(site, made, ids),
  isPart: false
}

/** What a build found and did. */
export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[]
  /** Absent where there was an error, and nothing was written. */
  readonly change: OutputChange | undefined
}

/**
 * Builds the site of a project: makes what has changed, looks at all tenants together, and puts the
 * new files in place. With an error nothing is written. Throws errors of the operating system that
 * writing meets.
 */
export async function runBuild(
  request: BuildRequest,
  steps: BuildSteps = WHOLE
): Promise<BuildResult> {
  const { root, only, jobs, cache, progress } = request
  const output = resolve(request.output)
  const staging = stagingOf(output)
  const asked = new Set(only)
  const isAsked = (id: string) => only === undefined || asked.has(id)
  const problems = problemsFound()
  const { found, report } = collectDiagnostics()
  const inputs = readInputs(root)
  const shared = readShared(inputs.shared, report)
  reportUnknownTenants(inputs.ids, only, report)
  reportOwnerless(root, inputs, shared, isAsked, report)
  problems.add(found)
  problems.add(inputs.diagnostics.filter(({ file }) => isAskedFile(file, isAsked)))
  const ids = steps.idsOf(inputs.ids)
  progress.start(ids.length)
  spareMemory(ids.length)
  const wasThere = existsSync(output)
  if (wasThere) removeLeftovers(output)
  // A killed build in a container may have had the same process number, and left its own.
  rmSync(staging, { recursive: true, force: true })
  const place = {
    root,
    output,
    staging,
    records:
      cache && canKeepIn(join(root, RECORDS)) ? join(root, RECORDS) : join(staging, '.records'),
    threads: jobs
  }
  const parts = sharedParts(inputs.shared, shared)
  // Eleventy takes longer to load than all the rest, and is not needed where nothing has changed.
  const renderer = once(async () => (await import('../eleventy/renderer.ts')).createRenderer())
  const program = programSum(root)
  const site: SiteSources = {
    root,
    output,
    staging,
    program,
    sumOf: dependencySums(parts),
    store: entryStore(place.records),
    trust: outputTrust(output, cache ? join(root, NOTE) : '', program),
    shared,
    renderer,
    notePath: cache ? join(root, NOTE) : undefined,
    only
  }
  try {
    const made = await steps.make({
      ...site,
      inputs: { ...inputs, ids },
      isAsked,
      problems,
      jobs,
      workshop: async (isLarge) => {
        const { workshop } = await import('./workshop.ts')
        const here = workshop(shared, parts, isLarge ? { ...place, threads: 1 } : place, renderer)
        if (!isLarge) return here
        const { pool } = await import('./pool.ts')
        return pool(inputs.shared, place, jobs - 1, here)
      },
      at: (done, pages) => progress.at('build', pages, pagesOfAll(pages, done, ids.length))
    })
    const all = allTenants(shared, isAsked, (file, key) =>
      placeIn(
        readSource(root, file, () => {}),
        file,
        key
      )
    )
    for (const id of inputs.ids) all.add(made.known.get(id)?.facts ?? made.others.get(id))
    const together = collectDiagnostics()
    all.report(together.report)
    problems.add(together.found.filter(({ severity }) => severity === 'error' || !steps.isPart))
    const change = problems.hasErrors
      ? undefined
      : await written(() => steps.write(site, made, inputs), problems)
    return { diagnostics: problems.all(), change }
  } finally {
    rmSync(staging, { recursive: true, force: true })
    if (!wasThere) removeEmpty(output)
  }
}

/** How many pages there are in all: an estimate, until the last tenant is done. */
function pagesOfAll(pages: number, done: number, tenants: number): number {
  return done === 0 ? pages : Math.round((pages / done) * tenants)
}

/** Writes the site; a template at fault is a problem like others. */
async function written(
  write: () => Promise<OutputChange>,
  problems: ProblemsFound
): Promise<OutputChange | undefined> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error
    problems.add([diagnostic(error.place, { code: 'template-failed', detail: error.detail })])
    return undefined
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
