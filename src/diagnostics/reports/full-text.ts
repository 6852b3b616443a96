import type { Diagnostic, RuleReference } from '../diagnostic.ts'

/** Everything that is said about a problem, in one paragraph: what, why, by which source, what to do. */
export function fullText({ message, remedy, rule }: Diagnostic): string {
  const reason = rule === undefined ? [] : [rule.why, `(${sourceText(rule)})`]
  return [message, ...reason, remedy].join(' ')
}

/** A source as a reader looks it up: title, place in it, address. */
export function sourceText({ source }: RuleReference): string {
  return `${source.title}, ${source.pinpoint}: ${source.url}`
}
