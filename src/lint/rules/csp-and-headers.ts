import { attributeOf, elementsIn, type HtmlElement } from '../../text/html.ts'
import { atTemplate } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { csp, observatory } from '../sources/standards.ts'

/** Elements that load something, with the attribute that says what. */
const LOADING: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  link: 'href',
  source: 'src',
  video: 'src',
  audio: 'src'
}

/** A page that runs nothing and loads nothing of others can be published under the strictest policy. */
export const cspAndHeaders: Rule<{ readonly wrong: string }> = {
  id: 'csp-and-headers',
  title: 'A page runs no script, has no style of its own, and loads nothing from others.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [csp('default-src none'), observatory('scoring')],
  why: 'A page about cookies that sets some, or lets others do it, contradicts itself.',
  checks: {
    page: ({ document }, report) => {
      for (const element of elementsIn(document))
        for (const wrong of wrongsOf(element)) report(atTemplate(), { wrong })
    }
  },
  words: ({ wrong }) => ({
    message: `A page ${wrong}.`,
    remedy: 'Take it out of templates/; styles belong in templates/assets/.'
  })
}

function wrongsOf(element: HtmlElement): string[] {
  const { tagName, attrs } = element
  const isData = (attributeOf(element, 'type') ?? '').endsWith('json')
  const address = attributeOf(element, LOADING[tagName] ?? '') ?? ''
  const rel = attributeOf(element, 'rel') ?? ''
  const isLoaded = tagName !== 'link' || /\b(?:stylesheet|icon|preload)\b/.test(rel)
  return [
    ...(tagName === 'script' && !isData ? ['runs a script'] : []),
    ...(tagName === 'style' || attrs.some(({ name }) => name === 'style')
      ? ['has a style in its text']
      : []),
    ...(attrs.some(({ name }) => name.startsWith('on'))
      ? ['has an event handler in its text']
      : []),
    ...(isLoaded && /^(?:https?:)?\/\//.test(address) ? [`loads ${address}`] : [])
  ]
}
