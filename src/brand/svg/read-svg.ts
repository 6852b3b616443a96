import type { Report } from '../../diagnostics/diagnostic.ts'
import { type SourceFile, wholeFile } from '../../diagnostics/place.ts'
import type { Logo } from '../logo.ts'
import { cleanSvg } from './clean-svg.ts'
import { drawnShapes } from './drawn-shapes.ts'
import { SVG } from './elements.ts'
import { sizeOf } from './svg-size.ts'
import { readTree } from './svg-tree.ts'
import { writeSvg } from './write-svg.ts'

/** The largest drawing that is read, in bytes. */
const MAX_BYTES = 50_000

/** More shapes than this are no logo. */
const MAX_SHAPES = 5_000

/** Reads a drawing and writes it anew, with what a logo needs only. All problems are reported. */
export function readSvg(file: SourceFile, report: Report): Logo | undefined {
  const size = new TextEncoder().encode(file.text).length
  if (size > MAX_BYTES) {
    report(wholeFile(file.path), { code: 'logo-too-large', size, limit: MAX_BYTES })
    return undefined
  }
  let isRight = true
  const reportHere: Report = (place, problem) => {
    isRight = false
    report(place, problem)
  }
  const tree = readTree(file, reportHere)
  if (tree === undefined) return undefined
  const { root, isWhole } = tree
  if (root.local !== 'svg' || (root.uri !== SVG && root.uri !== '')) {
    if (isWhole) report(root.place(), { code: 'logo-not-its-ending', found: `<${root.name}>` })
    return undefined
  }
  const drawing = cleanSvg(root, reportHere)
  if (!isRight) return undefined

  const { unknown, count } = drawnShapes(drawing)
  for (const id of unknown)
    reportHere(root.placeOf(`#${id}`), {
      code: 'svg-reference',
      name: 'id',
      value: `#${id}`,
      why: 'nothing in the file has this id'
    })
  if (count > MAX_SHAPES) reportHere(root.place(), { code: 'svg-too-complex', why: 'shapes' })
  const measures = sizeOf(drawing.attributes)
  if (measures === undefined) reportHere(root.place(), { code: 'svg-without-size' })
  if (!isRight || measures === undefined) return undefined
  const { width, height } = measures
  return { ending: 'svg', width, height, content: writeSvg(drawing, measures) }
}
