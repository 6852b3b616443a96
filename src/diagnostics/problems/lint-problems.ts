import { chooseFrom } from '../nearest.ts'
import { error, warning } from '../words.ts'

/** Problems of what tenants and profiles say about the rules of the linter. */
export const lintProblems = {
  'unknown-rule': ({ id, known }: { id: string; known: readonly string[] }) =>
    error(`The linter has no rule "${id}".`, chooseFrom(id, known)),
  'waiver-expired': ({ rule, until }: { rule: string; until: string }) =>
    error(
      `What is said here about the rule "${rule}" holds only until ${until}, which is over.`,
      'Correct what the rule finds and take the line out, or set a new day and say why.'
    ),
  'waiver-unused': ({ rule }: { rule: string }) =>
    warning(
      `The rule "${rule}" finds nothing that this could change.`,
      'Take the line out: whatever the rule finds later is new.'
    )
}
