import { z } from 'zod'
import { plainText } from './text.ts'

/** The front matter of content/<locale>/<policy>/<section>.md. */
export const SectionKeys = z.strictObject({
  title: plainText(200).meta({
    description: 'The heading of the section.',
    examples: ['What is a cookie?']
  })
})
export type SectionKeys = z.output<typeof SectionKeys>
