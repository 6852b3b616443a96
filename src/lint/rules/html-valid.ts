import { loneTags } from '../../text/html-tags.ts'
import { type HtmlFault, htmlFaults } from '../html-faults.ts'
import type { Rule } from '../rule.ts'
import { htmlParsing, rgaa } from '../sources/pages.ts'

interface Values {
  readonly kind: HtmlFault['kind'] | 'syntax' | 'tag'
  readonly value: string
}

/**
 * What a browser would have to mend: the parse errors of the standard itself, and what breaks the
 * outline, the ids and the lists of a page. The project's own tests run whole validators as well.
 */
export const htmlValid: Rule<Values> = {
  id: 'html-valid',
  title: 'The HTML of a page is valid: a browser has nothing to mend.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [rgaa('criteria 8.1, 8.2 and 9.1'), htmlParsing('13.2.2 Parse errors')],
  why: 'Browsers and assistive technologies mend invalid pages each in their own way.',
  checks: {
    page: ({ html, parsed: { root, errors }, at }, report) => {
      for (const error of errors) report(at(error), { kind: 'syntax', value: error.code })
      for (const tag of loneTags(html, root)) report(at(tag), { kind: 'tag', value: tag.tag })
      for (const { kind, value, element } of htmlFaults(root)) report(at(element), { kind, value })
    }
  },
  words: ({ kind, value }) => {
    switch (kind) {
      case 'syntax':
        return {
          message: `The HTML is wrong here: ${value.replaceAll('-', ' ')}.`,
          remedy: `The standard explains it: https://html.spec.whatwg.org/multipage/parsing.html#parse-error-${value}`
        }
      case 'tag':
        return {
          message: `The tag ${value} has no partner.`,
          remedy: 'Close what is opened, in the reverse order, and nothing else.'
        }
      case 'id':
        return {
          message: `The id "${value}" is empty, has a blank, or stands on several elements.`,
          remedy: 'Give each element an id of its own.'
        }
      case 'reference':
        return {
          message: `Nothing on the page has the id "${value}", to which this leads.`,
          remedy: 'Name the id of an element that is there.'
        }
      case 'no-title':
        return { message: 'The page has no title.', remedy: 'Print one in <title>.' }
      case 'heading-count':
        return {
          message: `The page has ${value} headings of the first level.`,
          remedy: 'Give it exactly one <h1>, which names the page.'
        }
      case 'heading-level':
        return {
          message: `A heading leaves out a level: <${value}>.`,
          remedy: 'Let each heading be at most one level below the one before it.'
        }
      case 'heading-empty':
        return {
          message: `A heading is empty: <${value}>.`,
          remedy: 'Give it words, or take it out.'
        }
      case 'child':
        return {
          message: `An element stands where it is not allowed: ${value}.`,
          remedy: 'Put it inside of an element that may stand there, such as <li>, <td> or <div>.'
        }
      case 'obsolete':
        return {
          message: `"${value}" is obsolete in HTML.`,
          remedy: 'Take it out: looks belong into a style sheet.'
        }
      case 'alt':
        return {
          message: 'An image has no text in its place.',
          remedy: 'Write alt="...", or alt="" where it only decorates.'
        }
    }
  }
}
