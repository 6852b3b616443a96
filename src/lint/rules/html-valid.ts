import { attributeOf, elementsIn } from '../../text/html.ts'
import { atTemplate } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { rgaa } from '../sources/standards.ts'

/** Attributes that name other elements by their id. */
const REFERENCES = ['aria-labelledby', 'aria-describedby', 'for', 'headers']

/** What a browser can read without mending; a full validator runs in the tests. */
export const htmlValid: Rule<{ readonly wrong: string }> = {
  id: 'html-valid',
  title:
    'Every id on a page is its own, every reference leads somewhere, and headings skip no level.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [rgaa('criteria 8.2 and 9.1')],
  why: 'Assistive technology follows these references; a broken one leads nowhere.',
  checks: {
    page: ({ document }, report) => {
      const elements = elementsIn(document)
      const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? [])
      const known = new Set(ids)
      if (known.size < ids.length) {
        const twice = ids.find((id, index) => ids.indexOf(id) < index)
        report(atTemplate(), { wrong: `The id "${twice}" stands on two elements` })
      }
      for (const element of elements) {
        const named = REFERENCES.flatMap((name) => attributeOf(element, name)?.split(' ') ?? [])
        const href = attributeOf(element, 'href') ?? ''
        const fragment = /^#./.test(href) ? [href.slice(1)] : []
        for (const id of [...named, ...fragment])
          if (!known.has(id))
            report(atTemplate(), {
              wrong: `Nothing has the id "${id}", to which a reference leads`
            })
      }
      const levels = elements
        .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
        .map(Number)
      if (levels.filter((level) => level === 1).length !== 1)
        report(atTemplate(), { wrong: 'The page has not exactly one heading of the first level' })
      levels.forEach((level, index) => {
        if (index > 0 && level > (levels[index - 1] ?? 0) + 1)
          report(atTemplate(), {
            wrong: `A heading of level ${level} follows one of level ${levels[index - 1]}`
          })
      })
    }
  },
  words: ({ wrong }) => ({ message: `${wrong}.`, remedy: 'Correct templates/.' })
}
