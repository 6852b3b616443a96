import type { Layer } from '../../tenants/layer.ts'
import { type Explained, notSaid, type Said, type Subject } from './explained.ts'

/** Lists to which every layer adds. */
export const LISTS = ['extends', 'services', 'remove', 'omit'] as const
type List = (typeof LISTS)[number]

/** Each entry of a list, and who added it; a service that a nearer layer took away is nothing. */
export function explainList(key: List, { tenant }: Subject): Explained[] {
  const entries = new Map<string, Said[]>()
  for (const layer of tenant.chain.layers) {
    for (const { value, where } of entriesOf(layer, key))
      entries.set(value, [{ value, where }, ...(entries.get(value) ?? [])])
    for (const { value, where } of key === 'services' ? entriesOf(layer, 'remove') : []) {
      const listed = entries.get(value)
      if (listed !== undefined) entries.set(value, [{ value: undefined, where }, ...listed])
    }
  }
  const explained = [...entries.values()].flatMap(([first, ...replaced]) =>
    first === undefined ? [] : [{ path: key, ...first, replaced, because: [] }]
  )
  return explained.length === 0 ? [notSaid(key)] : explained
}

function entriesOf({ data, document }: Layer, key: List) {
  const list = data[key] ?? []
  if (typeof list === 'string') return [{ value: list, where: document.placeOfValue([key]) }]
  return list.map((value, index) => ({ value, where: document.placeOfValue([key, index]) }))
}
