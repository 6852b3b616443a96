import { attributeOf, elementsIn, textIn } from '../../text/html.ts'
import { atPage, atTemplate } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { rgaa, wcag } from '../sources/standards.ts'

/** The language and direction of every part of a page. */
export const langDirValid: Rule<{ readonly wrong: string; readonly remedy: string }> = {
  id: 'lang-dir-valid',
  title: 'Every part of a page says its language and direction, and names of cookies have none.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'standard',
  sources: [wcag('success criteria 3.1.1, 3.1.2 and 1.3.2'), rgaa('criteria 8.3 to 8.10')],
  why: 'A screen reader speaks a text in the language that the page says.',
  checks: {
    page: (linted, report) => {
      const { document, page } = linted
      const lang = attributeOf(document, 'lang')
      if (lang !== page.lang)
        report(atPage(linted), {
          wrong: `The page says the language "${lang}", and is in "${page.lang}"`,
          remedy: `Write  lang="${page.lang}" .`
        })
      if (page.dir === 'rtl' && attributeOf(document, 'dir') !== 'rtl')
        report(atPage(linted), {
          wrong: 'The page runs from right to left and does not say so',
          remedy: 'Write  dir="rtl" .'
        })
      const foreign = page.sections.filter((section) => section.lang !== null)
      const marked = new Set(elementsIn(document).map((one) => attributeOf(one, 'lang')))
      for (const { id, lang: own } of foreign)
        if (own !== null && !marked.has(own))
          report(atPage(linted), {
            wrong: `The section "${id}" is in "${own}" and is not marked so`,
            remedy: `Write  lang="${own}"  on it.`
          })
      const heads = elementsIn(document, 'th').filter(
        (head) => attributeOf(head, 'scope') === 'row'
      )
      for (const head of heads) {
        const code = elementsIn(head, 'code')[0]
        if (code === undefined || attributeOf(code, 'translate') !== 'no')
          report(atTemplate(), {
            wrong: `The name "${textIn(head)}" can be translated like a word`,
            remedy: 'Write  <code translate="no" dir="ltr">  around it.'
          })
      }
    }
  },
  words: ({ wrong, remedy }) => ({ message: `${wrong}.`, remedy })
}
