import { z } from 'zod'
import { addProblem, judgedText } from './problem-issue.ts'
import { LocalText, plainText } from './text.ts'
import { HttpsUrl } from './web-address.ts'

/** Kinds of letters that the computers of readers have: nothing is loaded for them. */
const FONTS = [
  'system',
  'plain',
  'humanist',
  'geometric',
  'rounded',
  'transitional',
  'old-style',
  'slab'
] as const
export type Font = (typeof FONTS)[number]

/** More links than this are a menu, and the page is no place for one. */
const MAX_LINKS = 8

/** A colour as CSS writes it, in hexadecimal digits. https://www.w3.org/TR/css-color-4/#hex-notation */
const Colour = judgedText((value) =>
  /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) ? undefined : { code: 'bad-colour', value }
).meta({ pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$' })

const EXAMPLE_LINK = { text: { en: 'Home' }, url: 'https://data.example.org' }

const links = (description: string) =>
  z
    .array(
      z.strictObject({
        text: LocalText.meta({
          description: 'What the link says.',
          examples: [EXAMPLE_LINK.text]
        }),
        url: HttpsUrl.meta({ description: 'Where it leads.', examples: [EXAMPLE_LINK.url] })
      })
    )
    .superRefine((list, context) => {
      if (list.length > MAX_LINKS)
        addProblem(context, { code: 'too-many-links', count: list.length, limit: MAX_LINKS })
    })
    .optional()
    .meta({ description, examples: [[EXAMPLE_LINK]], maxItems: MAX_LINKS })

/** What makes a page look like the site that it belongs to; inheritance is key by key. */
export const Brand = z.strictObject({
  name: z
    .union([plainText(100), LocalText])
    .optional()
    .meta({
      description:
        'The name at the top of the page, instead of that of the tenant: one for all languages, or one for each.',
      examples: ['Example City']
    }),
  logo: z
    .enum(['logo.svg', 'logo.png'])
    .optional()
    .meta({
      description: 'The file of the logo, in the folder of this tenant or profile.',
      examples: ['logo.svg']
    }),
  logoDark: z
    .enum(['logo-dark.svg', 'logo-dark.png'])
    .optional()
    .meta({
      description:
        'The file of the logo for dark paper. Left out, the logo stands on a light plate there.',
      examples: ['logo-dark.svg']
    }),
  nameInLogo: z
    .boolean()
    .optional()
    .meta({
      description: 'Whether the logo shows the name, so that it is not written beside it.',
      examples: [true]
    }),
  accent: Colour.optional().meta({
    description: 'The colour of links and lines on light paper.',
    examples: ['#0b4f9e']
  }),
  accentDark: Colour.optional().meta({
    description: 'The same on dark paper. Left out, it is made from the accent.',
    examples: ['#6ba8f5']
  }),
  font: z
    .enum(FONTS)
    .optional()
    .meta({
      description: 'The kind of letters. None of them is loaded: computers have them.',
      examples: ['humanist']
    }),
  headerLinks: links('Links at the top of the page.'),
  footerLinks: links('Links at the end of the page.')
})
export type Brand = z.output<typeof Brand>
