import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { groupBy } from '../../diagnostics/group-by.ts'
import { plural } from '../../diagnostics/reports/text-report.ts'
import { html, type Markup } from '../../text/markup.ts'
import type { Rule } from '../rule.ts'
import { sourceStatus } from '../rule-text.ts'
import { byWeight, countsOf, type Fleet } from './fleet.ts'
import { sourceLink } from './matrix.ts'
import { leftOut } from './table.ts'

/** How many findings of a rule are shown. */
const SHOWN = 50

/** With more findings than this, those of a rule are folded away. */
const OPEN = 30

const SEVERITIES = { error: 'Error', warning: 'Warning', advice: 'To consider' } as const

/** Every finding under its rule, with place, words, reason and source. */
export function found(fleet: Fleet): Markup {
  const groups = [...groupBy(fleet.findings, ({ code }) => code)].toSorted(([, a], [, b]) =>
    byWeight(countsOf(a), countsOf(b))
  )
  return html`${groups.map(([code, findings]) => ruleHtml(code, findings, fleet))}`
}

function ruleHtml(code: string, findings: readonly Diagnostic[], fleet: Fleet): Markup {
  const rule = fleet.rules.find(({ id }) => id === code)
  const about = rule === undefined ? aboutProblem(findings) : aboutRule(rule)
  // A long report opens as a list of its rules, a short one with everything in sight.
  const start =
    fleet.findings.length > OPEN
      ? html`<details class="rule" id="found-${code}">`
      : html`<details class="rule" id="found-${code}" open>`
  return html`${start}
<summary><h3>${code}</h3> ${plural(findings.length, 'finding')}</summary>
${about}<ul class="findings">
${findings.slice(0, SHOWN).map(findingHtml)}</ul>
${leftOut(findings.length - SHOWN, 'finding', `check --rule ${code} lists all.`)}</details>
`
}

function aboutRule({ title, why, sources }: Rule): Markup {
  const lines = sources.map(
    (source) => html`<li>${sourceLink(source)}; ${sourceStatus(source)}</li>\n`
  )
  return html`<p>${title}</p>
<p><strong>Why:</strong> ${why}</p>
<ul class="sources">
${lines}</ul>
`
}

/** A problem that reading found: of those that a rule is about, the rule's reason is known. */
function aboutProblem(findings: readonly Diagnostic[]): Markup | undefined {
  const rule = findings.find((one) => one.rule !== undefined)?.rule
  return (
    rule &&
    html`<p><strong>Why:</strong> ${rule.why} ${sourceLink(rule.source)}</p>
`
  )
}

function findingHtml(finding: Diagnostic): Markup {
  const { file, line, column, lineText = '', severity, message, remedy, details = [] } = finding
  const words = lineText.trim()
  return html`<li>
<p><strong class="${severity}">${SEVERITIES[severity]}</strong> <code>${file}:${line}:${column}</code></p>
<p>${message}</p>
${words === '' ? undefined : html`<p class="line"><code>${words}</code></p>\n`}${details.map(
  (detail) => html`<p class="detail">${detail}</p>\n`
)}<p><strong>What to do:</strong> ${remedy}</p>
</li>
`
}
