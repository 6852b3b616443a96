import { z } from 'zod'
import { Id } from './id.ts'
import { reportRepeated } from './problem-issue.ts'
import { When } from './when.ts'

/** What can follow the text of a section. */
const SHOWN = [
  'tables',
  'contact',
  'problems',
  'burdens',
  'exempt',
  'technologies',
  'testedWith',
  'tools',
  'testedPages',
  'feedback',
  'enforcement'
] as const
export type Shown = (typeof SHOWN)[number]

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
    .enum(SHOWN)
    .optional()
    .meta({
      description:
        'What follows the text: the tables of cookies, how to reach the controller, or a list of the accessibility statement.',
      examples: ['tables']
    }),
  needed: z
    .boolean()
    .default(false)
    .meta({
      description: 'true: no tenant can leave the section out, because a page has to say it.',
      examples: [true]
    }),
  when: When.default({}).meta({
    description: 'Shows the section only where all of this is true of the tenant.',
    examples: [{ uses: 'statistics' }]
  })
})
export type PolicySection = z.output<typeof PolicySection>

/** content/policies/<policy>.yaml: the sections of a policy, in the order of the page. */
export const Policy = z.strictObject({
  when: When.default({}).meta({
    description: 'The tenants that have a page of this policy. Left out, all have it.',
    examples: [{ has: 'accessibility' }]
  }),
  dated: z
    .enum(['updated', 'accessibility'])
    .default('updated')
    .meta({
      description:
        'The day that its pages show: "updated" of the tenant, or that of its accessibility statement.',
      examples: ['updated']
    }),
  sections: z
    .array(PolicySection)
    .min(1)
    .superRefine((sections, context) =>
      reportRepeated(
        sections.map(({ id }) => id),
        context,
        'id'
      )
    )
    .meta({
      description: 'The sections, in the order of the page.',
      examples: [[{ id: 'intro' }, { id: 'cookies-used', shows: 'tables' }]]
    })
})
export type Policy = z.output<typeof Policy>
