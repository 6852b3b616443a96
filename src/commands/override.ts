import { diagnostic } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { plural } from '../diagnostics/reports/text-report.ts'
import { type Override, overrideList } from '../overrides/override-list.ts'
import { replacedFile } from '../overrides/replaced-records.ts'
import { stateOf } from '../policy/override-problems.ts'
import type { Project } from '../policy/read-project.ts'
import { reasonOf } from '../project/system-error.ts'
import { removeSource, writeSource } from '../project/write-source.ts'
import { readRightProject } from './read-project.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** Prints every override of the tenants, and how it stands to the text that it replaces. */
export async function listOverrides(
  root: string,
  tenants: readonly string[],
  terminal: Terminal
): Promise<number> {
  const project = await readRightProject(root, onlyOf(tenants), terminal)
  if (project === undefined) return 1
  const list = overridesOf(project, tenants)
  for (const override of list) {
    const { file, line } = override.place()
    terminal.out(
      `${file}:${line}  ${STATES[stateOf(override, project.records)]}\n  ${override.what}\n`
    )
  }
  terminal.out(`${plural(list.length, 'override')}.\n`)
  return 0
}

const STATES = {
  current: 'up to date',
  stale: 'the shared text has changed since',
  unrecorded: 'not recorded yet',
  'same-text': 'says the same as the shared text'
} as const

/**
 * Records the shared texts that overrides replace, as they are now. Without tenants, those of all
 * tenants and profiles; records of what is gone are taken away.
 */
export async function acceptOverrides(
  root: string,
  tenants: readonly string[],
  terminal: Terminal
): Promise<number> {
  const project = await readRightProject(root, onlyOf(tenants), terminal)
  if (project === undefined) return 1
  const folders = new Map<string, Map<string, string>>()
  const isAccepted = (folder: string) =>
    tenants.length === 0 || tenants.some((id) => folder === `tenants/${id}`)
  for (const folder of project.sources.overrides.keys())
    if (isAccepted(folder)) folders.set(folder, new Map())
  for (const { folder, key, now } of overridesOf(project, tenants)) {
    const records = folders.get(folder) ?? new Map<string, string>()
    folders.set(folder, records)
    if (now !== undefined) records.set(key, now)
  }
  for (const [folder, records] of folders)
    try {
      await write(root, folder, records, project)
    } catch (error) {
      const problem = { code: 'record-not-written', reason: reasonOf(error) } as const
      const found = diagnostic(wholeFile(`${folder}/replaced.yaml`), problem)
      terminal.err(diagnosticsText([found], 'text', terminal.isErrTerminal))
      return 1
    }
  const count = [...folders.values()].reduce((sum, { size }) => sum + size, 0)
  terminal.out(`${plural(count, 'override')} recorded.\n`)
  return 0
}

async function write(
  root: string,
  folder: string,
  records: ReadonlyMap<string, string>,
  { sources }: Project
): Promise<void> {
  const path = `${folder}/replaced.yaml`
  const before = sources.overrides.get(folder)?.replaced?.text
  if (records.size === 0) return before === undefined ? undefined : removeSource(root, path)
  const text = replacedFile(records)
  if (text !== before) await writeSource(root, path, text)
}

function overridesOf(project: Project, tenants: readonly string[]): Override[] {
  const asked = project.tenants.filter(({ id }) => project.isAsked(id))
  return overrideList(asked, project).filter(
    ({ folder }) => tenants.length === 0 || tenants.some((id) => folder === `tenants/${id}`)
  )
}

function onlyOf(tenants: readonly string[]): readonly string[] | undefined {
  return tenants.length === 0 ? undefined : tenants
}
