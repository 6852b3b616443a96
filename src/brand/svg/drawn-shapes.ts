import { referencesOf, type Shape } from './clean-svg.ts'

/** What a drawing refers to and does not have, and how much it is to draw. */
export interface Drawn {
  /** Ids that no element has. */
  readonly unknown: readonly string[]
  /** How many shapes are drawn with everything that is repeated; without end in a circle. */
  readonly count: number
}

/** Follows the references of a drawing. A few lines that repeat each other can be millions of shapes. */
export function drawnShapes(root: Shape): Drawn {
  const byId = new Map<string, Shape>()
  const all = everyShape(root)
  for (const shape of all) {
    const id = shape.attributes.get('id')
    if (id !== undefined && !byId.has(id)) byId.set(id, shape)
  }
  const known = new Map<Shape, number>()
  const count = (shape: Shape): number => {
    const before = known.get(shape)
    if (before !== undefined) return before
    // Until it is known it is without end: who meets it again is inside of it.
    known.set(shape, Number.POSITIVE_INFINITY)
    const targets = referencesOf(shape).flatMap((id) => byId.get(id) ?? [])
    const total = [...shape.children, ...targets].reduce((sum, one) => sum + count(one), 1)
    known.set(shape, total)
    return total
  }
  const unknown = all.flatMap(referencesOf).filter((id) => !byId.has(id))
  return { unknown: [...new Set(unknown)], count: count(root) }
}

/** A shape with all that it holds, in the order of the file. */
export function everyShape(shape: Shape): Shape[] {
  return [shape, ...shape.children.flatMap(everyShape)]
}
