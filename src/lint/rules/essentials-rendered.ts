import { elementsIn, textIn } from '../../text/html.ts'
import { atPage } from '../at-page.ts'
import type { Rule } from '../rule.ts'
import { gdpr7, gdpr13 } from '../sources/european-law.ts'

/** What the files know, the page says. */
export const essentialsRendered: Rule<{ readonly what: string }> = {
  id: 'essentials-rendered',
  title:
    'The page shows whoever is answerable, the day of the update, and the way to take consent back.',
  severity: 'error',
  jurisdictions: 'all',
  binding: 'law',
  sources: [gdpr13('Article 13(1)(a)'), gdpr7('Article 7(3)')],
  why: 'A fact that stays in a file was not told to the reader.',
  checks: {
    page: (linted, report) => {
      const { page, tenant, document } = linted
      const [main] = elementsIn(document, 'main')
      if (page.policy !== 'cookies' || main === undefined) return
      const text = textIn(main)
      const { controller, preferencesUrl } = tenant
      if (controller !== undefined && !text.includes(controller.name.replace(/\s+/g, ' ')))
        report(atPage(linted), { what: `the controller, ${controller.name},` })
      if (
        !elementsIn(main, 'time').some((time) =>
          time.attrs.some(({ value }) => value === page.updated.date)
        )
      )
        report(atPage(linted), { what: `the day of the update, ${page.updated.date},` })
      const links = elementsIn(main, 'a').flatMap(({ attrs }) => attrs.map(({ value }) => value))
      if (preferencesUrl !== undefined && !links.includes(preferencesUrl))
        report(atPage(linted), { what: 'the page on which readers change their choice' })
    }
  },
  words: ({ what }) => ({
    message: `The page does not show ${what} that the files state.`,
    remedy: 'Correct the section that shows it, or the template.'
  })
}
