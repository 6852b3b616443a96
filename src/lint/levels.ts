import type { Severity } from '../diagnostics/words.ts'
import type { Level, RuleLevel } from '../schema/lint-settings.ts'
import type { Layer } from '../tenants/layer.ts'
import { statementsOf } from '../tenants/settings.ts'

/** The settings of rules that were made use of, to find those that change nothing. */
export interface Levels {
  /** What a finding counts as for the tenant of these layers. */
  levelOf(layers: readonly Layer[], rule: string, severity: Severity): Level
  /** Whether a layer's setting of a rule ever met a finding. */
  isUsed(layer: Layer, rule: string): boolean
}

/** Reads what layers say about rules, as of a day. A setting that has run out counts no more. */
export function levelsOn(date: string): Levels {
  const used = new WeakMap<Layer, Set<string>>()
  return {
    levelOf(layers, rule, severity) {
      if (layers.every(({ data }) => data.lint === undefined)) return severity
      const [said] = statementsOf(layers, ['lint', rule])
      if (said === undefined) return severity
      const rules = used.get(said.layer) ?? new Set()
      used.set(said.layer, rules.add(rule))
      const { level, until } = said.value as RuleLevel
      return until !== undefined && until < date ? severity : level
    },
    isUsed: (layer, rule) => used.get(layer)?.has(rule) ?? false
  }
}
