import { z } from 'zod'
import { CATEGORIES, PARTIES, STORAGES } from './cookie-kinds.ts'
import { Id } from './id.ts'
import { COLUMNS } from './settings.ts'
import { string, stringFor } from './string-text.ts'
import { Summary } from './summary-strings.ts'

const CATEGORY = {
  name: 'Statistics',
  heading: 'Statistics cookies',
  caption: 'Statistics cookies on {host}',
  text: 'These cookies count visits.'
}

const Category = z
  .strictObject({
    name: string('What the cookies are for, in one or two words.', CATEGORY.name),
    heading: string('The heading above the table.', CATEGORY.heading),
    caption: string('The caption of the table.', CATEGORY.caption, ['host']),
    text: string('One sentence about these cookies.', CATEGORY.text)
  })
  .meta({ description: 'The words of one table.', examples: [CATEGORY] })

/** content/<locale>/strings.yaml: the words of the page's own parts in one language. */
export const Strings = z.strictObject({
  pageTitle: string('The title of the window and of search results.', '{title} - {name} ({host})', [
    'title',
    'name',
    'host'
  ]),
  skipToContent: string('The first link, for readers with a keyboard.', 'Skip to content'),
  backToSite: string('The link from the page to the site.', 'Back to {host}', ['host']),
  lastUpdate: string('Before the date.', 'Last update:'),
  downloadPdf: string('The link to the page as a PDF.', 'Download as PDF'),
  noCookies: string(
    'Instead of tables, where there is nothing to list.',
    'This site sets no cookies.'
  ),
  contents: string('The heading of the list of contents.', 'On this page'),
  summary: Summary,
  pattern: string(
    'Under a name with a star.',
    'The star stands for characters that differ from visitor to visitor.'
  ),
  cookiesAsData: string(
    'Names the file that lists the cookies for programs.',
    'The same list of cookies as data (JSON)'
  ),
  notFound: z
    .strictObject({
      title: string('The heading of the page for a wrong address.', 'Page not found'),
      text: string(
        'One sentence above the links to all pages.',
        'There is no page at this address, but you can read these:'
      )
    })
    .meta({
      description: 'What is shown where there is no page.',
      examples: [
        {
          title: 'Page not found',
          text: 'There is no page at this address, but you can read these:'
        }
      ]
    }),
  retention: string('How long data is kept, under a duration.', 'Data kept for {duration}', [
    'duration'
  ]),
  transfers: string('The countries to which data goes.', 'Data goes to: {countries}', [
    'countries'
  ]),
  languages: string('Names the links to the other languages.', 'This page in other languages'),
  otherPolicies: string('Names the links to the other policies.', 'Other policies of this site'),
  headerLinks: string('Names the links at the top of the page.', 'Main pages of this site'),
  footerLinks: string('Names the links at the end of the page.', 'Further pages of this site'),
  partlyInOtherLanguage: string(
    'Tells the reader that some texts are in another language.',
    'Parts of this page are not yet available in {language}. They are shown in {shown}.',
    ['language', 'shown']
  ),
  whollyInOtherLanguage: string(
    'Tells the reader that all texts are in another language.',
    'This page is not yet available in {language}. It is shown in {shown}.',
    ['language', 'shown']
  ),
  policies: z
    .record(
      Id,
      z.strictObject({
        name: string('What the links to this policy say.', 'Cookies policy'),
        description: string(
          'One sentence about the page, for search results.',
          'Which cookies {name} ({host}) uses, and why.',
          ['name', 'host']
        )
      })
    )
    .meta({
      description: 'The words of each policy.',
      examples: [
        {
          cookies: {
            name: 'Cookies policy',
            description: 'Which cookies {name} ({host}) uses, and why.'
          }
        }
      ]
    }),
  contact: z
    .strictObject({
      email: string('Before the e-mail address.', 'E-mail:'),
      web: string('Before the web address.', 'Web:'),
      post: string('Before the postal address.', 'Post:'),
      dpo: string('Before a way to reach the data protection officer.', 'Data protection officer:')
    })
    .meta({
      description: 'How to reach the controller.',
      examples: [{ email: 'E-mail:', web: 'Web:', post: 'Post:', dpo: 'Data protection officer:' }]
    }),
  columns: stringFor(COLUMNS, 'The head of the column', 'Cookie name'),
  categories: z
    .strictObject({
      necessary: Category,
      preferences: Category,
      statistics: Category,
      marketing: Category
    } satisfies Record<(typeof CATEGORIES)[number], typeof Category>)
    .meta({
      description: 'The words of each table.',
      examples: [Object.fromEntries(CATEGORIES.map((category) => [category, CATEGORY]))]
    }),
  durations: z
    .strictObject({
      session: string('For the duration "session".', 'Until the browser is closed'),
      untilCleared: string('For the duration "until-cleared".', 'Until deleted'),
      unknown: string('For a duration that no public source states.', 'Not published'),
      upTo: string('For a ceiling.', 'Up to {duration}', ['duration'])
    })
    .meta({
      description: 'How durations are worded.',
      examples: [
        {
          session: 'Until the browser is closed',
          untilCleared: 'Until deleted',
          unknown: 'Not published',
          upTo: 'Up to {duration}'
        }
      ]
    }),
  parties: stringFor(PARTIES, 'The word for the party', 'This site'),
  setByParty: stringFor(
    PARTIES,
    'The note about who sets the cookie for the party',
    'Set by this site'
  ),
  storages: stringFor(STORAGES, 'The word for the storage', 'Cookie'),
  tenantList: z
    .strictObject({
      title: string('The heading of the list of all tenants.', 'Policy pages'),
      text: string('One sentence under it.', 'All sites with policy pages.'),
      site: string('The head of the first column.', 'Site'),
      host: string('The head of the second column.', 'Host'),
      pages: string('The head of the third column.', 'Pages'),
      updated: string('The head of the fourth column.', 'Last update')
    })
    .meta({
      description: "The operator's list.",
      examples: [
        {
          title: 'Policy pages',
          text: 'All sites with policy pages.',
          site: 'Site',
          host: 'Host',
          pages: 'Pages',
          updated: 'Last update'
        }
      ]
    })
})
export type Strings = z.output<typeof Strings>
