import { attributeOf, type HtmlElement } from '../text/html.ts'
import { rememberedFor } from '../text/remembered.ts'
import type { StyleSheet } from './linted-page.ts'

/** One rule of a style sheet: what it selects, and what it says. */
export interface StyleRule {
  readonly selectors: readonly string[]
  readonly declarations: ReadonlyMap<string, string>
}

/** The rules of a style sheet for screens; those inside of `@media` and `@container` count too. */
export const styleRulesOf = rememberedFor(({ text }: StyleSheet): readonly StyleRule[] => {
  const plain = text.replace(/\/\*.*?\*\//gs, '')
  const onScreen = plain.replace(/@media print\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
  return [...onScreen.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: partsOf(selectors),
    declarations: new Map(
      body.split(';').flatMap((line) => {
        const colon = line.indexOf(':')
        return colon === -1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]]
      })
    )
  }))
})

/** The selectors of a list; commas inside of brackets belong to one of them. */
function partsOf(selectors: string): string[] {
  return (selectors.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^,])+/g) ?? []).map((one) =>
    one.trim()
  )
}

/**
 * Whether the last part of a selector can select an element: its name, classes and id. What the parts
 * before it ask for, and states such as `:hover`, are taken to hold: rather one element too many.
 */
export function canSelect(selector: string, element: HtmlElement): boolean {
  const last = selector.split(/[\s>+~]+(?![^(]*\))/).at(-1) ?? ''
  if (last.includes('::')) return false
  const simple = last.replace(/:[\w-]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?/g, '')
  const [name = ''] = /^[\w-]+/.exec(simple) ?? []
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/)
  const wanted = [...simple.matchAll(/\.([\w-]+)/g)].map(([, one = '']) => one)
  const [, id] = /#([\w-]+)/.exec(simple) ?? []
  if (name === '' && wanted.length === 0 && id === undefined) return false
  return (
    (name === '' || name === element.tagName) &&
    wanted.every((one) => classes.includes(one)) &&
    (id === undefined || id === attributeOf(element, 'id'))
  )
}
