import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { isProperty, isRightValue, isSilent, whyExternal } from './attributes.ts'

/** One declaration of CSS: a property and its value. */
export interface Declaration {
  readonly name: string
  readonly value: string
}

/** A rule: what it says about which elements. */
export interface Rule {
  readonly selector: Selector
  readonly declarations: readonly Declaration[]
}

/** An element with a name, a class, an id, or two of them; null means any. */
interface Selector {
  readonly element: string | null
  readonly className: string | null
  readonly id: string | null
}

type PlaceOf = (words: string) => Place

const SELECTOR =
  /^(\*|[a-zA-Z][\w-]*)?(?:\.(-?[\p{L}_][\p{L}\p{N}_-]*)|#([\p{L}_][\p{L}\p{N}_-]*))?$/u

/**
 * Reads a style sheet of a drawing. Only rules for names of elements, classes and ids are
 * understood, as drawing programs write them; whatever else CSS can do is refused.
 */
export function readRules(text: string, placeOf: PlaceOf, report: Report): Rule[] {
  const css = withoutComments(text)
  if (!isPlain(css, placeOf, report)) return []
  const refuse = (words: string) =>
    report(placeOf(words), { code: 'svg-style', rule: shortened(words) })
  const parts = css.split('}').map((part) => part.split('{'))
  return parts.flatMap(([head = '', body, ...more], index) => {
    const isEnd = index === parts.length - 1
    if (isEnd && head.trim() === '' && body === undefined) return []
    // Braces in braces belong to rules for some readers only, as in @media.
    if (isEnd || body === undefined || more.length > 0) {
      refuse(head.split(';')[0]?.trim() || '}')
      return []
    }
    const declarations = readDeclarations(body, placeOf, report)
    return head.split(',').flatMap((part): Rule[] => {
      const words = part.trim()
      const match = words === '' ? null : SELECTOR.exec(words)
      if (match === null) {
        refuse(words)
        return []
      }
      const [, element = '*', className = null, id = null] = match
      const selector = { element: element === '*' ? null : element, className, id }
      return [{ selector, declarations }]
    })
  })
}

/** Reads what stands in a `style` attribute or between the braces of a rule. */
export function readDeclarations(text: string, placeOf: PlaceOf, report: Report): Declaration[] {
  const css = withoutComments(text)
  if (!isPlain(css, placeOf, report)) return []
  return css.split(';').flatMap((part): Declaration[] => {
    const words = part.trim()
    if (words === '') return []
    const colon = words.indexOf(':')
    const name = words.slice(0, colon).trim().toLowerCase()
    const value = words.slice(colon + 1).trim()
    const why = whyExternal(value)
    if (colon === -1) report(placeOf(words), { code: 'svg-style', rule: shortened(words) })
    else if (why !== undefined)
      report(placeOf(words), { code: 'svg-reference', name, value: shortened(value), why })
    else if (isSilent(name, value)) return []
    else if (!isProperty(name)) report(placeOf(words), { code: 'svg-attribute', name })
    else if (!isRightValue(name, value))
      report(placeOf(words), { code: 'svg-value', name, value: shortened(value) })
    else return [{ name, value }]
    return []
  })
}

/** What the rules of a style sheet say about an element, the strongest last. */
export function declarationsFor(
  element: string,
  classes: readonly string[],
  id: string | undefined,
  rules: readonly Rule[]
): Declaration[] {
  return rules
    .filter(
      ({ selector }) =>
        (selector.element === null || selector.element === element) &&
        (selector.className === null || classes.includes(selector.className)) &&
        (selector.id === null || selector.id === id)
    )
    .toSorted((a, b) => weightOf(a.selector) - weightOf(b.selector))
    .flatMap(({ declarations }) => declarations)
}

/** https://www.w3.org/TR/selectors-4/#specificity-rules */
function weightOf({ element, className, id }: Selector): number {
  return (id === null ? 0 : 100) + (className === null ? 0 : 10) + (element === null ? 0 : 1)
}

/** Escapes can hide any word, so there is nothing to read behind them. */
function isPlain(css: string, placeOf: PlaceOf, report: Report): boolean {
  const found = css
    .split(/[;{}]/)
    .find((part) => part.includes('\\'))
    ?.trim()
  if (found === undefined) return true
  report(placeOf(found), { code: 'svg-style', rule: shortened(found) })
  return false
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
}

/** The start of a text, on one line, for a message. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
