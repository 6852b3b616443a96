import { z } from 'zod'

/** tenants/<id>/replaced.yaml: the shared texts that overrides took the place of. A command writes it. */
export const Replaced = z.record(
  z.string(),
  z.strictObject({
    fingerprint: z.string().meta({
      description: 'The fingerprint of the text.',
      examples: ['0123456789abcdef']
    }),
    text: z.string().meta({
      description: 'The shared text as it was when somebody last compared the two.',
      examples: ['To remember the user from one page to another']
    })
  })
)
export type Replaced = z.output<typeof Replaced>
