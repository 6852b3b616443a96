import type { Code } from '../../src/diagnostics/problem.ts'

/** Codes whose words stand, but that are explained and shown only with what reports them. */
export const PENDING: readonly Code[] = [
  'omit-needed-section',
  'omit-unknown-section',
  'override-same-text',
  'override-stale',
  'override-unknown-section',
  'override-unrecorded',
  'override-unused',
  'override-without-owner',
  'record-edited',
  'record-without-override',
  'translation-incomplete'
]
