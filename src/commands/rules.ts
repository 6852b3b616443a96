import { diagnostic } from '../diagnostics/diagnostic.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { ruleListText, rulesJson, ruleText } from '../lint/rule-text.ts'
import { RULE_IDS, RULES } from '../lint/rules.ts'
import type { RuleFormat } from './formats.ts'
import { diagnosticsText, type Terminal } from './terminal.ts'

/** The page that explains all rules. */
const RULES_PAGE = 'docs/rules.md'

/** Prints all rules, or everything about one of them. Gives the exit code. */
export function listRules(id: string | undefined, format: RuleFormat, terminal: Terminal): number {
  const rules = RULES.filter((rule) => id === undefined || rule.id === id)
  if (id !== undefined && rules.length === 0) {
    terminal.err(unknownRuleText(id, terminal))
    return 1
  }
  if (format === 'json') terminal.out(rulesJson(rules))
  else terminal.out(id === undefined ? ruleListText(rules) : rules.map(ruleText).join('\n'))
  return 0
}

/** What is said of a rule that does not exist. */
export function unknownRuleText(id: string, terminal: Terminal): string {
  const problem = { code: 'unknown-rule', id, known: RULE_IDS } as const
  return diagnosticsText(
    [diagnostic(wholeFile(RULES_PAGE), problem)],
    'text',
    terminal.isErrTerminal
  )
}
