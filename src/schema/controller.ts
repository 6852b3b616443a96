import { z } from 'zod'
import { Officer } from './data-protection.ts'
import { plainText } from './text.ts'
import { Email, HttpsUrl } from './web-address.ts'

/** Who is answerable for a site, as one file says it; a name and a contact are needed in the end. */
export const Controller = z.strictObject({
  name: plainText(200)
    .optional()
    .meta({
      description: 'The legal name of the organisation that is answerable for the site.',
      examples: ['Example City Council']
    }),
  address: plainText(300)
    .optional()
    .meta({
      description: 'Its postal address.',
      examples: ['1 Main Square, 12345 Example City']
    }),
  email: Email.optional().meta({
    description: 'Where readers write about their data.',
    examples: ['privacy@example.org']
  }),
  url: HttpsUrl.optional().meta({
    description: 'A page with its contact details or its privacy policy.',
    examples: ['https://www.example.org/privacy']
  }),
  dpo: Officer.optional().meta({
    description: 'How to reach its data protection officer. Public bodies in the EU have one.',
    examples: [{ email: 'dpo@example.org' }]
  })
})
export type Controller = z.output<typeof Controller>
