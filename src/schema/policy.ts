import { z } from 'zod'
import { CATEGORIES } from './cookie.ts'
import { Id } from './id.ts'
import { addProblem, reportRepeated } from './problem-issue.ts'
import { INTROS } from './settings.ts'

const When = z.strictObject({
  intro: z
    .enum(INTROS)
    .optional()
    .meta({
      description: 'Only where the tenant opens its policy with this introduction.',
      examples: ['service']
    }),
  uses: z
    .enum(CATEGORIES)
    .optional()
    .meta({
      description: 'Only where the tenant has a cookie of this category.',
      examples: ['statistics']
    }),
  without: z
    .enum(CATEGORIES)
    .optional()
    .meta({
      description: 'Only where the tenant has no cookie of this category.',
      examples: ['statistics']
    }),
  has: z
    .enum(['cookies', 'controller', 'dissolved', 'preferencesUrl'])
    .optional()
    .meta({
      description: 'Only where the tenant or its profile says this.',
      examples: ['controller']
    }),
  lacks: z
    .enum(['cookies', 'controller', 'dissolved', 'preferencesUrl'])
    .optional()
    .meta({
      description: 'Only where neither the tenant nor its profile says this.',
      examples: ['controller']
    })
})
export type When = z.output<typeof When>

const PolicySection = z.strictObject({
  id: Id.meta({
    description: 'The name of the file content/<locale>/<policy>/<id>.md.',
    examples: ['what-is-a-cookie']
  }),
  level: z
    .literal([2, 3])
    .default(2)
    .meta({
      description: 'The level of its heading. An opening always has level 1.',
      examples: [3]
    }),
  as: z
    .enum(['opening', 'section', 'notice'])
    .default('section')
    .meta({
      description:
        'opening: its title is the heading of the page; notice: set apart in a frame, without a heading.',
      examples: ['notice']
    }),
  shows: z
    .enum(['tables', 'contact'])
    .optional()
    .meta({
      description: 'What follows the text: the tables of cookies, or how to reach the controller.',
      examples: ['tables']
    }),
  when: When.default({}).meta({
    description: 'Shows the section only where all of this is true of the tenant.',
    examples: [{ uses: 'statistics' }]
  })
})
export type PolicySection = z.output<typeof PolicySection>

/** content/policies/<policy>.yaml: the sections of a policy, in the order of the page. */
export const Policy = z.strictObject({
  sections: z
    .array(PolicySection)
    .min(1)
    .superRefine((sections, context) => {
      const times = sections.filter(({ shows }) => shows === 'tables').length
      if (times !== 1) addProblem(context, { code: 'tables-not-shown-once', times })
      reportRepeated(
        sections.map(({ id }) => id),
        context,
        'id'
      )
    })
    .meta({
      description: 'The sections, in the order of the page.',
      examples: [[{ id: 'intro' }, { id: 'cookies-used', shows: 'tables' }]]
    })
})
export type Policy = z.output<typeof Policy>
