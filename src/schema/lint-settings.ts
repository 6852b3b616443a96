import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { Id } from './id.ts'
import { plainText } from './text.ts'

/** How much a finding counts: an error fails a check, advice is only shown, off is not shown. */
const LEVELS = ['off', 'advice', 'warning', 'error'] as const
export type Level = (typeof LEVELS)[number]

const RuleLevel = z.strictObject({
  level: z
    .enum(LEVELS)
    .meta({ description: 'What a finding of the rule counts as.', examples: ['warning'] }),
  reason: plainText(500).meta({
    description: 'Why. It is read by whoever meets this line next.',
    examples: ['The operator confirms the officer in January.']
  }),
  until: CalendarDate.optional().meta({
    description: 'The last day on which this holds. After it, the line itself is an error.',
    examples: ['2027-06-30']
  })
})
export type RuleLevel = z.output<typeof RuleLevel>

/** What the rules of the linter count as for a tenant, rule by rule. */
export const LintSettings = z.record(Id, RuleLevel)
export type LintSettings = z.output<typeof LintSettings>
