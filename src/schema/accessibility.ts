import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { LocalText, plainText } from './text.ts'
import { Email, HttpsUrl } from './web-address.ts'

/**
 * The model that a statement follows. eu: Commission Implementing Decision (EU) 2018/1523;
 * fr: the declaration of RGAA, https://accessibilite.numerique.gouv.fr
 */
export const MODELS = ['eu', 'fr'] as const

/** How far a site conforms to its standard. */
export const STATUSES = ['full', 'partial', 'none'] as const

const texts = (what: string, example: string) =>
  z
    .array(LocalText)
    .min(1)
    .optional()
    .meta({ description: what, examples: [[{ en: example }]] })

const EXAMPLE = {
  model: 'eu',
  status: 'partial',
  standard: 'EN 301 549 V3.2.1',
  prepared: '2026-03-31'
} as const

/** The facts of an accessibility statement; inheritance is key by key. */
export const Accessibility = z
  .strictObject({
    model: z
      .enum(MODELS)
      .optional()
      .meta({
        description:
          'The model statement: eu (Decision (EU) 2018/1523), or fr for French public bodies.',
        examples: ['eu']
      }),
    status: z
      .enum(STATUSES)
      .optional()
      .meta({
        description: 'How far the site conforms to the standard: full, partial or none.',
        examples: ['partial']
      }),
    standard: plainText(100)
      .optional()
      .meta({
        description: 'The standard against which it was judged.',
        examples: ['EN 301 549 V3.2.1']
      }),
    prepared: CalendarDate.optional().meta({
      description: 'The day on which the statement was prepared.',
      examples: ['2026-03-31']
    }),
    reviewed: CalendarDate.optional().meta({
      description: 'The day on which the statement was last reviewed.',
      examples: ['2026-06-30']
    }),
    audited: CalendarDate.optional().meta({
      description: 'The day of the audit result. Left out, no valid audit is on file.',
      examples: ['2026-03-01']
    }),
    auditor: plainText(200)
      .optional()
      .meta({
        description: 'Who audited the site. Left out, it is a self-assessment.',
        examples: ['Example Audit Ltd']
      }),
    rate: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .meta({
        description: 'How many per cent of the criteria are met.',
        examples: [82]
      }),
    problems: texts('What is not accessible.', 'The map cannot be used with a keyboard.'),
    burdens: texts(
      'What would be a disproportionate burden to make accessible.',
      'The archive of 1,200 scanned files.'
    ),
    exempt: texts("What is outside of the law's scope.", 'Recordings of live meetings.'),
    technologies: z
      .array(plainText(100))
      .min(1)
      .optional()
      .meta({ description: 'The technologies that the site relies on.', examples: [['HTML5']] }),
    testedWith: z
      .array(plainText(200))
      .min(1)
      .optional()
      .meta({
        description: 'Browsers and assistive technologies with which it was tested.',
        examples: [['Firefox with NVDA']]
      }),
    tools: z
      .array(plainText(200))
      .min(1)
      .optional()
      .meta({ description: 'The tools with which it was tested.', examples: [['axe']] }),
    testedPages: texts('The pages that were tested.', 'The home page'),
    email: Email.optional().meta({
      description: 'Where readers report a barrier.',
      examples: ['access@example.org']
    }),
    url: HttpsUrl.optional().meta({
      description: 'A page on which readers report a barrier.',
      examples: ['https://www.example.org/contact']
    }),
    enforcement: z
      .strictObject({
        name: plainText(200).meta({
          description: 'The body to which readers can complain.',
          examples: ['Défenseur des droits']
        }),
        url: HttpsUrl.meta({
          description: 'Its web site.',
          examples: ['https://www.defenseurdesdroits.fr/']
        })
      })
      .optional()
      .meta({
        description: 'Who enforces the law.',
        examples: [{ name: 'Example Ombudsman', url: 'https://www.example.org' }]
      })
  })
  .meta({ examples: [EXAMPLE] })
export type Accessibility = z.output<typeof Accessibility>
