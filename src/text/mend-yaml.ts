import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { groupBy } from '../diagnostics/group-by.ts'
import type { Mend } from '../diagnostics/mend.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { readYaml } from './yaml.ts'
import type { Edit, Refusal } from './yaml-cut.ts'
import { type YamlNode, yamlNodes } from './yaml-nodes.ts'
import { type Plan, planOf } from './yaml-plan.ts'

/** A problem that is gone: what stood in the file, and what stands there now; nothing if taken out. */
export interface Mended {
  readonly diagnostic: Diagnostic
  readonly before: string
  readonly after: string
}

/** A file after its mends. */
export interface MendedFile {
  readonly file: SourceFile
  readonly mended: readonly Mended[]
  /** What was left alone, and why. */
  readonly left: ReadonlyMap<Diagnostic, Refusal>
}

/** The same mend of the same text, which aliases may show at several places. */
interface Task {
  readonly node: YamlNode
  readonly mend: Mend
  readonly found: readonly Diagnostic[]
  /** Where the text counts. */
  readonly uses: readonly YamlNode[]
}

/**
 * Mends what can be mended in a file. Each edit is tried, and kept only if the file then says what
 * it said before in everything but the mended value. Comments, anchors, quotation marks and line
 * breaks stay. A file with a syntax error is never touched.
 */
export function mendYaml(file: SourceFile, found: readonly Diagnostic[]): MendedFile {
  const nodes = yamlNodes(file.text)
  const left = new Map<Diagnostic, Refusal>()
  const mended: Mended[] = []
  if (nodes === undefined) return { file, mended, left }
  let { text } = file
  const run = (tasks: readonly Task[]) => {
    // From the end of the file, so that the places of the others stay right.
    for (const task of tasks.toSorted((a, b) => b.node.start - a.node.start)) {
      const [first] = task.found
      const result = tryTask({ path: file.path, text }, task)
      if (typeof result === 'string') {
        for (const one of task.found) left.set(one, result)
        continue
      }
      text = result.text
      if (first !== undefined) mended.unshift({ diagnostic: first, ...result.shown })
    }
  }
  const tasks = tasksOf(file, nodes, found, left)
  const isRepeated = ({ mend }: Task) => mend.kind === 'take-out-repeated'
  run(tasks.filter(isRepeated))
  // Of two entries that are not the same, a person keeps one: nothing is taken out of either.
  const [undecided, repeated] = [[...left.values()].includes('differs'), mended.length > 0]
  const others = tasks.filter((task) => !isRepeated(task))
  if (!repeated) run(others.filter(({ mend }) => !(undecided && mend.kind === 'take-out')))
  return { file: { path: file.path, text }, mended, left }
}

function tasksOf(
  file: SourceFile,
  nodes: readonly YamlNode[],
  found: readonly Diagnostic[],
  left: Map<Diagnostic, Refusal>
): Task[] {
  const targets = found.flatMap((diagnostic) => {
    const { mend } = diagnostic
    const use = nodes.findLast(({ start }) => start === offsetOf(diagnostic, file.text))
    if (mend === undefined) return []
    const node = use?.style === 'alias' ? anchored(use, nodes) : use
    if (use === undefined || node === undefined) {
      left.set(diagnostic, 'layout')
      return []
    }
    return [{ diagnostic, mend, node, use }]
  })
  const groups = groupBy(targets, ({ node, mend }) => `${node.start} ${JSON.stringify(mend)}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { node, mend } = first
    return [
      { node, mend, found: group.map((one) => one.diagnostic), uses: group.map((one) => one.use) }
    ]
  })
}

/** The value that an alias stands for. */
function anchored({ anchor, start }: YamlNode, nodes: readonly YamlNode[]): YamlNode | undefined {
  return nodes.findLast(
    (node) => node.anchor === anchor && node.style !== 'alias' && node.start < start
  )
}

/** The text after a task, or why it is left alone. */
function tryTask(
  file: SourceFile,
  { node: { start }, mend, uses }: Task
): { readonly text: string; readonly shown: Pick<Mended, 'before' | 'after'> } | Refusal {
  const data = dataOf(file)
  const nodes = yamlNodes(file.text) ?? []
  const node = nodes.findLast((one) => one.start === start)
  if (data === undefined || node === undefined) return 'layout'
  const plan = planOf({ mend, node, uses, nodes, text: file.text, data })
  if (typeof plan === 'string') return plan
  for (const edit of plan.edits) {
    const text = edited(file.text, edit)
    if (isAsMeant({ path: file.path, text }, plan)) {
      const before = file.text.slice(edit.start, edit.end).replace(/^[\s,]+|[\s,]+$/g, '')
      return { text, shown: { before, after: edit.text } }
    }
  }
  return nodes.some(({ anchor }) => anchor !== undefined) ? 'anchor' : 'layout'
}

/** Whether both parsers read in a text exactly what is meant. */
function isAsMeant(file: SourceFile, { expected }: Plan): boolean {
  return isDeepStrictEqual(dataOf(file), expected) && yamlNodes(file.text) !== undefined
}

function dataOf(file: SourceFile): unknown {
  const document = readYaml(file, () => {})
  return document === undefined ? undefined : structuredClone(document.data)
}

function edited(text: string, { start, end, text: inserted }: Edit): string {
  return text.slice(0, start) + inserted + text.slice(end)
}

/** Lines and columns count from 1. */
function offsetOf({ line, column }: Diagnostic, text: string): number {
  let start = 0
  for (let number = 1; number < line; number++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}
