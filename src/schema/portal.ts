import { z } from 'zod'

/** What the portal behind a site can do. */
export const Portal = z.strictObject({
  banner: z
    .boolean()
    .optional()
    .meta({
      description:
        'Whether the site asks its visitors about cookies, and lets them change their answer. Left out, it does not.',
      examples: [true]
    }),
  multilingual: z
    .boolean()
    .optional()
    .meta({
      description:
        'Whether the portal has several languages. Left out, it has as many as the policy.',
      examples: [true]
    }),
  login: z
    .boolean()
    .optional()
    .meta({
      description: 'Whether visitors can log in. Left out, they cannot.',
      examples: [true]
    })
})
