import { compare } from '../diagnostics/compare.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Severity } from '../diagnostics/words.ts'
import type { Level } from '../schema/lint-settings.ts'
import { type At, keyOfAt, placeOfAt } from './at.ts'
import type { Rule, RuleWords, Source } from './rule.ts'

/** A finding before it is known whom it concerns. */
export interface Finding extends RuleWords {
  readonly rule: Rule
  readonly at: At
  readonly source: Source
  readonly severity: Severity
}

/** Findings with the tenants that they concern. */
export interface Findings {
  add(finding: Finding, tenant: string, level: Level): void
  /** One for each place that would have to change, however many tenants it concerns. */
  diagnostics(): Diagnostic[]
}

interface Entry {
  readonly finding: Finding
  readonly tenants: Set<string>
  severity: Severity
}

const WEIGHTS: Readonly<Record<Severity, number>> = { advice: 0, warning: 1, error: 2 }

/** How many tenants a finding names before it says how many more there are. */
const NAMED = 5

/** A list of findings that grows. The same one of several tenants stands in it once. */
export function collectFindings(): Findings {
  const byFinding = new Map<Finding, Entry>()
  const byPlace = new Map<string, Entry>()
  const entryOf = (finding: Finding, severity: Severity): Entry => {
    const { rule, at, message } = finding
    const key = `${rule.id}\n${keyOfAt(at)}\n${message}`
    const entry = byPlace.get(key) ?? { finding, tenants: new Set(), severity }
    byPlace.set(key, entry)
    byFinding.set(finding, entry)
    return entry
  }
  return {
    add(finding, tenant, level) {
      if (level === 'off') return
      const entry = byFinding.get(finding) ?? entryOf(finding, level)
      entry.tenants.add(tenant)
      if (WEIGHTS[level] > WEIGHTS[entry.severity]) entry.severity = level
    },
    diagnostics: () => [...byPlace.values()].map(diagnosticOf)
  }
}

function diagnosticOf({ finding, tenants, severity }: Entry): Diagnostic {
  const { rule, source, at, message, remedy, details = [] } = finding
  const ids = [...tenants].toSorted(compare)
  const concerned = ids.length > 1 ? [concernedText(ids)] : []
  const lines = [...details, ...concerned]
  const { title, pinpoint, url } = source
  return {
    ...placeOfAt(at),
    code: rule.id,
    severity,
    message,
    remedy,
    ...(lines.length === 0 ? {} : { details: lines }),
    rule: { id: rule.id, why: rule.why, source: { title, pinpoint, url }, tenants: ids }
  }
}

/** "Concerns 12 tenants: a, b, c, d, e and 7 more." */
function concernedText(ids: readonly string[]): string {
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''
  return `Concerns ${ids.length} tenants: ${ids.slice(0, NAMED).join(', ')}${more}.`
}
