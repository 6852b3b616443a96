import { hasErrors } from '../src/diagnostics/diagnostic.ts'
import { textReport } from '../src/diagnostics/reports/text-report.ts'
import { buildSite, type Site } from '../src/policy/build-site.ts'
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
}

/** A small site before the measured one, so that compiling the program is not counted. */
const WARM_UP = 200

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
const figures: Figures = {
  tenants: site.tenants.length,
  pages: site.pages.length,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
  held
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

function heapAfterCollection(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
