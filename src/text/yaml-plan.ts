import { isDeepStrictEqual } from 'node:util'
import type { Mend } from '../diagnostics/mend.ts'
import { valueAt } from './value-at.ts'
import { cutAt, type Edit, type Refusal } from './yaml-cut.ts'
import type { YamlNode } from './yaml-nodes.ts'
import type { Path } from './yaml-places.ts'

/** Edits of which the first that works is taken, and what the file has to say then. */
export interface Plan {
  readonly edits: readonly Edit[]
  readonly expected: unknown
}

/** What a mend is to be done to. */
interface Work {
  readonly mend: Mend
  /** Where the text stands that has to change, and where it counts: aliases repeat it. */
  readonly node: YamlNode
  readonly uses: readonly YamlNode[]
  readonly nodes: readonly YamlNode[]
  readonly text: string
  readonly data: unknown
}

/** Plans a mend, or says why it cannot be done. */
export function planOf(work: Work): Plan | Refusal {
  const { mend, node } = work
  switch (mend.kind) {
    case 'spell':
      if (String(node.value) !== mend.from) return 'anchor'
      if (node.style === 'block') return 'layout'
      return node.isKey ? rename(work, mend.to) : write(work, mend.to)
    case 'quote':
      return node.style === 'plain' && !node.isKey ? write(work, wordsOf(work)) : 'layout'
    case 'take-out':
      return node.isKey && `.${node.path.join('.')}`.endsWith(`.${mend.key}`)
        ? takeOut(work, node.path)
        : 'anchor'
    case 'take-out-repeated':
      return takeOutRepeated(work)
  }
}

function write(work: Work, value: string | boolean): Plan | Refusal {
  const data = separate(work.data)
  for (const { path } of work.uses) {
    const parent = valueAt(data, path.slice(0, -1)) as Record<string, unknown> | undefined
    const last = path.at(-1)
    if (parent === undefined || last === undefined) return 'layout'
    parent[last] = value
  }
  return { edits: spellings(work, value), expected: data }
}

function rename(work: Work, key: string | boolean): Plan | Refusal {
  const data = separate(work.data)
  const { path } = work.node
  const parent = valueAt(data, path.slice(0, -1)) as Record<string, unknown>
  const old = String(path.at(-1))
  if (typeof key !== 'string') return 'layout'
  if (Object.hasOwn(parent, key)) return 'taken'
  parent[key] = parent[old]
  delete parent[old]
  return { edits: spellings(work, key), expected: data }
}

/** In the quotation marks that stand there; where that is not possible, between double ones. */
function spellings({ node: { start, end, style } }: Work, value: string | boolean): Edit[] {
  if (typeof value === 'boolean') return [{ start, end, text: String(value) }]
  const inDouble = JSON.stringify(value)
  const asBefore =
    style === 'single' ? `'${value.replaceAll("'", "''")}'` : style === 'double' ? inDouble : value
  return [asBefore, inDouble].map((text) => ({ start, end, text }))
}

function takeOut(work: Work, path: Path): Plan | Refusal {
  const cut = cutAt(path, work.nodes, work.text)
  if (typeof cut === 'string') return cut
  const data = separate(work.data)
  const parent = valueAt(data, cut.path.slice(0, -1))
  const last = cut.path.at(-1)
  if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete (parent as Record<string, unknown>)[String(last)]
  return { edits: [cut.edit], expected: data }
}

/** Only an entry that says nothing else than one before it. */
function takeOutRepeated(work: Work): Plan | Refusal {
  const { path } = work.uses[0] ?? work.node
  const depth = path.findLastIndex((part) => typeof part === 'number')
  const list = valueAt(work.data, path.slice(0, depth))
  const index = Number(path[depth])
  if (!Array.isArray(list)) return 'layout'
  const isRepeated = list.slice(0, index).some((one) => isDeepStrictEqual(one, list[index]))
  return isRepeated ? takeOut(work, path.slice(0, depth + 1)) : 'differs'
}

/** What a plain value looks like in the file. */
function wordsOf({ node, text }: Work): string {
  return text.slice(node.start, node.end)
}

/** A copy in which nothing is shared: a change at one place leaves all others as they are. */
function separate(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data))
}
