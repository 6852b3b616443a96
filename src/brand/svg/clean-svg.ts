import type { Report } from '../../diagnostics/diagnostic.ts'
import {
  isKept,
  isRightValue,
  isSilent,
  REFERENCE,
  referencesIn,
  whyExternal
} from './attributes.ts'
import { declarationsFor, type Rule, readDeclarations, readRules, shortened } from './css.ts'
import { fateOf, isEditors, whyRefused, XLINK, XML, XMLNS } from './elements.ts'
import type { SvgAttribute, SvgNode } from './svg-tree.ts'

/** An element of a drawing that holds nothing but what a logo needs. */
export interface Shape {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Shape[]
}

/**
 * The drawing without everything that draws nothing. What is not on the lists of elements and
 * attributes is reported. Rules of style sheets are written into the attributes of their elements,
 * so that no CSS is left.
 */
export function cleanSvg(root: SvgNode, report: Report): Shape {
  const rules = everyNode(root)
    .filter((node) => fateOf(node) === 'style')
    .flatMap((node) => readRules(node.text, node.placeOf, report))
  return cleanShape(root, 'svg', rules, report)
}

function everyNode(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap(everyNode)]
}

function cleanShape(node: SvgNode, name: string, rules: readonly Rule[], report: Report): Shape {
  const own = cleanAttributes(node, report)
  const said = (key: string) => node.attributes.find((one) => one.name === key)
  const style = said('style')
  const inline =
    style === undefined ? [] : readDeclarations(style.value, () => style.place(), report)
  const classes = said('class')?.value.split(/\s+/) ?? []
  const sheet = declarationsFor(name, classes, said('id')?.value, rules)
  const pairs = [...sheet, ...inline].map(({ name: key, value }) => [key, tidy(value)] as const)
  return {
    name,
    attributes: new Map([...own, ...pairs]),
    children: node.children.flatMap((child) => cleanChild(child, rules, report))
  }
}

function cleanChild(node: SvgNode, rules: readonly Rule[], report: Report): Shape[] {
  const fate = fateOf(node)
  if (fate === 'drawn') return [cleanShape(node, node.local, rules, report)]
  if (fate === 'refused')
    report(node.place(), {
      code: 'svg-element',
      element: node.name,
      why: whyRefused(node.local)
    })
  // What is left out or refused is looked through all the same: all problems are found at once.
  if (fate === 'style') reportConditions(node, report)
  else reportActive(node, report)
  for (const child of node.children) cleanChild(child, rules, report)
  return []
}

function cleanAttributes({ attributes }: SvgNode, report: Report): [string, string][] {
  // The newer spelling of href wins over xlink:href, as in browsers.
  const inOrder = attributes.toSorted((a, b) => Number(b.uri === XLINK) - Number(a.uri === XLINK))
  return inOrder.flatMap((attribute): [string, string][] => {
    const { name, local, uri } = attribute
    const value = tidy(attribute.value)
    const key = uri === XLINK ? local : name
    const place = () => attribute.place()
    if (uri === XMLNS || isEditors(uri) || name === 'style') return []
    if ((uri === XML && local !== 'base') || (uri === XLINK && local !== 'href')) return []
    if (isHandler(attribute)) report(place(), { code: 'svg-attribute', name })
    else if (key === 'href' && !REFERENCE.test(value)) reportReference(attribute, report)
    else if (isSilent(key, value)) return []
    else if (!isKept(key) || (uri !== '' && uri !== XLINK))
      report(place(), { code: 'svg-attribute', name })
    else if (whyExternal(value) !== undefined) reportReference(attribute, report)
    else if (key === 'id' && !isRightValue(key, value)) return []
    else if (!isRightValue(key, value))
      report(place(), { code: 'svg-value', name, value: shortened(value) })
    else return [[key, value]]
    return []
  })
}

/** Reports what an element that is not drawn would do: run a program, load a file. */
function reportActive({ attributes, uri }: SvgNode, report: Report): void {
  if (isEditors(uri)) return
  for (const attribute of attributes) {
    const { name, local, value } = attribute
    const isSource = /^(?:href|src|data|action)$/.test(local) && !REFERENCE.test(value)
    if (isHandler(attribute)) report(attribute.place(), { code: 'svg-attribute', name })
    else if (isSource) reportReference(attribute, report)
  }
}

/** A style sheet holds always, or it is none of ours. */
function reportConditions({ attributes }: SvgNode, report: Report): void {
  for (const { name, uri, place } of attributes)
    if (uri === '' && name !== 'type' && name !== 'id' && !isSilent(name, ''))
      report(place(), { code: 'svg-attribute', name })
}

function isHandler({ name, local }: SvgAttribute): boolean {
  return /^on/i.test(local) || /^on/i.test(name)
}

function reportReference({ name, value, place }: SvgAttribute, report: Report): void {
  const why = whyExternal(value) ?? 'it leads to another file'
  report(place(), { code: 'svg-reference', name, value: shortened(value), why })
}

/** Blanks make no difference in a value. */
function tidy(value: string): string {
  return value.trim().replace(/\s+/g, ' ')
}

/** The ids that a shape refers to, in its own attributes. */
export function referencesOf({ attributes }: Shape): string[] {
  return [...attributes].flatMap(([name, value]) => [...referencesIn(name, value)])
}
