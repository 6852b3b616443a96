import { z } from 'zod'
import { Duration, lengthOf } from './duration.ts'
import { addProblem } from './problem-issue.ts'
import { requireSources, sources } from './source.ts'

/** A duration that the operator of a site can set, within the range that the service allows. */
export const Parameter = z
  .strictObject({
    default: Duration.meta({
      description: 'What it is where nobody has set it.',
      examples: ['P13M']
    }),
    min: Duration.optional().meta({
      description: 'The shortest one that can be set.',
      examples: ['PT1S']
    }),
    max: Duration.optional().meta({
      description: 'The longest one that can be set.',
      examples: ['P13M']
    }),
    sources
  })
  .superRefine((parameter, context) => {
    requireSources(parameter, [], context)
    const [min, max] = [lengthOf(parameter.min), lengthOf(parameter.max)]
    if (min !== undefined && max !== undefined && min > max)
      addProblem(context, { code: 'range-reversed' }, ['min'])
  })
export type Parameter = z.output<typeof Parameter>
