import { z } from 'zod'
import { distinctList } from './problem-issue.ts'

/** The bodies of law that the linter knows; what each implies stands in src/lint/jurisdictions.ts. */
const JURISDICTIONS = [
  'eu',
  'fr',
  'de',
  'es',
  'it',
  'gb',
  'mx',
  'us-ca',
  'ca-qc',
  'br',
  'in'
] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

/** Whose law a site answers to. */
export const Jurisdictions = distinctList(z.enum(JURISDICTIONS))
