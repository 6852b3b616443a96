import { z } from 'zod'
import { judgedText } from './problem-issue.ts'

const FINGERPRINT = /^[0-9a-f]{16}$/

const Fingerprint = judgedText((value) =>
  FINGERPRINT.test(value) ? undefined : { code: 'bad-fingerprint', value }
).meta({
  pattern: FINGERPRINT.source,
  description: 'The fingerprint of the source text when its translation was last compared with it.',
  examples: ['0123456789abcdef']
})

/** content/<locale>/translated.yaml: which source each text was translated from. A command writes it. */
export const Translated = z.record(z.string(), Fingerprint)
