import { hasErrors } from '../src/diagnostics/diagnostic.ts'
import { textReport } from '../src/diagnostics/reports/text-report.ts'
import { lintProject } from '../src/lint/lint-project.ts'
import { RULES } from '../src/lint/rules.ts'
import { buildSite, type Site } from '../src/policy/build-site.ts'
import { readProject } from '../src/policy/read-project.ts'
import { type MadeProject, madeProject } from './made-project.ts'

/** What building a site of one size took. */
export interface Figures {
  readonly tenants: number
  readonly pages: number
  readonly seconds: number
  /** Of all cores: it does not grow when the machine is busy with something else. */
  readonly cpuSeconds: number
  /** The most memory that the process ever had, its input included, in bytes. */
  readonly peak: number
  /** What the site holds after all garbage is collected, in bytes. */
  readonly held: number
  /** What the rules of the linter took, after the same project was read, of all cores too. */
  readonly lintSeconds: number
  readonly findings: number
}

/** A small site before the measured one, so that compiling the program is not counted. */
const WARM_UP = 200

/** The day as of which the made tenants are judged. */
const DAY = '2026-11-25'

const root = process.cwd()
const tenants = Number(process.argv[2])
checkedSite(await madeProject(root, WARM_UP))
const project = await madeProject(root, tenants)
const before = heapAfterCollection()
const start = performance.now()
const cpuStart = process.cpuUsage()
const site = checkedSite(project)
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(cpuStart)
const held = heapAfterCollection() - before
const { lintSeconds, findings } = lintFigures(project)
const figures: Figures = {
  tenants: site.tenants.length,
  pages: site.pages.length,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
  held,
  lintSeconds,
  findings
}
console.log(JSON.stringify(figures))

/** The site of a project; a figure is of real work only when all of it was done. */
function checkedSite({ files, pageCount }: MadeProject): Site {
  const made = buildSite(files)
  if (hasErrors(made.diagnostics)) throw new Error(textReport(made.diagnostics.slice(0, 5), false))
  if (made.pages.length !== pageCount)
    throw new Error(`${made.pages.length} pages were made, and ${pageCount} are right`)
  return made
}

function lintFigures({ files }: MadeProject) {
  const read = readProject(files, undefined, () => {})
  const from = process.cpuUsage()
  const { diagnostics } = lintProject(read, { date: DAY, rules: RULES })
  const { user, system } = process.cpuUsage(from)
  return { lintSeconds: (user + system) / 1e6, findings: diagnostics.length }
}

function heapAfterCollection(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
