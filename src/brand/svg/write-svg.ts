import { compare } from '../../diagnostics/compare.ts'
import { referencesOf, type Shape } from './clean-svg.ts'
import { everyShape } from './drawn-shapes.ts'
import { SVG } from './elements.ts'
import type { SvgSize } from './svg-size.ts'

/**
 * A drawing as text: attributes in the order of their names, ids only where something refers to
 * them, nothing between the elements. The same drawing gives the same bytes.
 */
export function writeSvg(root: Shape, { width, height, viewBox }: SvgSize): string {
  const used = new Set(everyShape(root).flatMap(referencesOf))
  const size = { width: String(width), height: String(height), viewBox }
  const attributes = new Map([...root.attributes, ...Object.entries(size), ['xmlns', SVG] as const])
  return `${written({ ...root, attributes }, used)}\n`
}

function written({ name, attributes, children }: Shape, used: Set<string>): string {
  const kept = [...attributes].filter(([key, value]) => key !== 'id' || used.delete(value))
  const said = kept
    .toSorted(([a], [b]) => compare(a, b))
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
  if (children.length === 0) return `<${name}${said}/>`
  return `<${name}${said}>${children.map((child) => written(child, used)).join('')}</${name}>`
}

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
