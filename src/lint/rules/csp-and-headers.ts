import { attributeOf, elementsIn, type HtmlElement } from '../../text/html.ts'
import { type HeaderFault, headerFaults } from '../header-faults.ts'
import type { Rule } from '../rule.ts'
import { contentSecurity, observatoryScores } from '../sources/pages.ts'

type Values =
  | { readonly kind: 'script' | 'style' | 'target' | 'frame' | 'form' | 'base' }
  | { readonly kind: 'attribute' | 'foreign'; readonly name: string }
  | ({ readonly kind: 'header' } & HeaderFault)

/** What loads something, and by which attribute. */
const LOADS: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  embed: 'src',
  object: 'data',
  audio: 'src',
  video: 'src',
  source: 'src',
  track: 'src',
  input: 'src'
}

/** Relations of `<link>` for which a browser fetches something. */
const FETCHED =
  /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/

/** A page that a strict Content-Security-Policy leaves as it is. */
export const cspAndHeaders: Rule<Values> = {
  id: 'csp-and-headers',
  title:
    'A page runs no script, loads nothing from elsewhere, and is served with headers that say so.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [
    contentSecurity('sections 6.1 and 8.2', 'secondary'),
    observatoryScores('Content Security Policy')
  ],
  why: 'A policy about cookies that runs foreign code, or asks other hosts for files, belies itself.',
  checks: {
    page: ({ document, page, headers, at }, report) => {
      const { origin } = new URL(page.canonicalUrl)
      for (const fault of headerFaults(headers)) report(at(), { kind: 'header', ...fault })
      for (const element of elementsIn(document)) {
        for (const values of faultsOf(element, origin)) report(at(element), values)
      }
    }
  },
  words: (values) => {
    const blocked = 'Take it out: a Content-Security-Policy without "unsafe-inline" blocks it.'
    switch (values.kind) {
      case 'script':
        return { message: 'The page runs a script.', remedy: 'Take it out: a policy needs none.' }
      case 'style':
        return {
          message: 'The page has a style in its text.',
          remedy: 'Move it into a file of templates/assets/.'
        }
      case 'attribute':
        return {
          message: `An element carries a style or a program in its attribute "${values.name}".`,
          remedy: values.name === 'style' ? 'Move it into a file of templates/assets/.' : blocked
        }
      case 'target':
        return { message: 'A link runs a script instead of leading somewhere.', remedy: blocked }
      case 'foreign':
        return {
          message: `The page loads a file from ${values.name}.`,
          remedy:
            'Put a copy into templates/assets/, or do without: that host learns of each reader.'
        }
      case 'header':
        return {
          message: `The header ${values.header}, as pages are served, costs ${values.points} points of 100 in the Observatory.`,
          remedy: values.remedy
        }
      case 'frame':
        return { message: 'The page shows another page in a frame.', remedy: 'Link to it instead.' }
      case 'form':
        return { message: 'The page has a form.', remedy: 'Link to the page that has the form.' }
      case 'base':
        return {
          message: 'The page changes with <base> where its links lead.',
          remedy: 'Take it out, and write addresses relative to the page.'
        }
    }
  }
}

function faultsOf(element: HtmlElement, origin: string): Values[] {
  const { tagName, attrs } = element
  const whole: Partial<Record<string, Values>> = {
    style: { kind: 'style' },
    form: { kind: 'form' },
    base: { kind: 'base' },
    iframe: { kind: 'frame' },
    frame: { kind: 'frame' },
    object: { kind: 'frame' },
    embed: { kind: 'frame' },
    ...(isData(element) ? {} : { script: { kind: 'script' } })
  }
  const fault = whole[tagName]
  const inline = attrs.filter(({ name }) => name === 'style' || name.startsWith('on'))
  const isRun = attrs.some(({ value }) => /^\s*javascript:/i.test(value))
  return [
    ...(fault === undefined ? [] : [fault]),
    ...inline.map(({ name }): Values => ({ kind: 'attribute', name })),
    ...(isRun ? [{ kind: 'target' } as const] : []),
    ...foreignHosts(element, origin).map((name): Values => ({ kind: 'foreign', name }))
  ]
}

/** A script of a type that is no program is data: it is never run, and no policy blocks it. */
function isData(element: HtmlElement): boolean {
  const type = attributeOf(element, 'type') ?? ''
  return /^(?:application\/(?:[\w.-]+\+)?json|text\/(?:plain|markdown))$/i.test(type.trim())
}

function foreignHosts(element: HtmlElement, origin: string): string[] {
  const { tagName } = element
  const isFetched = tagName === 'link' && FETCHED.test(attributeOf(element, 'rel') ?? '')
  const name = isFetched ? 'href' : LOADS[tagName]
  const single = name === undefined ? [] : [attributeOf(element, name)]
  const several = (attributeOf(element, 'srcset') ?? '')
    .split(',')
    .map((one) => one.trim().split(' ')[0])
  return [...single, ...several].flatMap((address) => {
    if (address === undefined || address === '' || !URL.canParse(address, origin)) return []
    const url = new URL(address, origin)
    return url.origin === origin || url.protocol === 'data:' ? [] : [url.host]
  })
}
