import { PACKS } from './jurisdictions.ts'
import { overOf, type Rule, type Source } from './rule.ts'

/** Where a rule applies, in words. */
export function whereText({ jurisdictions }: Rule): string {
  if (jurisdictions === 'all') return 'everywhere'
  return jurisdictions.map((one) => PACKS[one].name).join(', ')
}

const VERIFIED = {
  primary: 'its own text was read',
  secondary: 'a secondary source was read',
  memory: 'from memory'
} as const

/** A source in one line. */
export function sourceLine(source: Source): string {
  return `${source.title}, ${source.pinpoint}; ${sourceStatus(source)}`
}

/** Since when a source is in force, and how far it was verified. */
export function sourceStatus({ inForceFrom, checkedOn, verified }: Source): string {
  return `in force from ${inForceFrom}, looked up on ${checkedOn}: ${VERIFIED[verified]}`
}

/** A rule as a person reads it in a terminal. */
export function ruleText(rule: Rule): string {
  const { id, title, severity, binding, sources, why } = rule
  return [
    `${id}  ${severity}`,
    `  ${title}`,
    `  Why: ${why}`,
    `  Applies: ${whereText(rule)}. Binding: ${binding}. Reads: ${overOf(rule).join(', ')}.`,
    ...sources.flatMap((source) => [`  Source: ${sourceLine(source)}`, `          ${source.url}`]),
    ''
  ].join('\n')
}

/** All rules, one line each. */
export function ruleListText(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules
    .map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`)
    .join('')
}

/** For programs: every rule with all that it says about itself. */
export function rulesJson(rules: readonly Rule[]): string {
  const json = rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    over: overOf(rule),
    jurisdictions: rule.jurisdictions,
    binding: rule.binding,
    why: rule.why,
    sources: rule.sources,
    codes: rule.codes ?? []
  }))
  return `${JSON.stringify(json, null, 2)}\n`
}
