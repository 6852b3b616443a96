import { PACKS } from './jurisdictions.ts'
import { overOf, type Rule } from './rule.ts'
import { sourceLine, whereText } from './rule-text.ts'

const HEAD = `# Rules

\`npm run check\` applies these rules to every tenant, and with \`--pages\` to its built pages too. Each finding stands at the line that would have to change, with the reason and the source. A rule applies where the tenant or its profile names its law under \`jurisdictions\`. \`npx policy-pages rules <id>\` prints one rule.

This page is made from the rules themselves, and a test keeps it current. It is no legal advice.
`

/** docs/rules.md: every rule with its reason and its sources. */
export function rulesPage(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](#${rule.id}) | ${rule.severity} | ${rule.binding} | ${whereText(rule)} |`
  )
  const packs = Object.entries(PACKS).map(([id, { name, implies, from }]) => {
    const implied = implies.map((one) => PACKS[one].name).join(', ')
    return `| \`${id}\` | ${name} | ${implied} | ${from} |`
  })
  return [
    HEAD,
    ['| `jurisdictions` | law of | implies | in force from |', '|---|---|---|---|', ...packs].join(
      '\n'
    ),
    '',
    ['| rule | severity | binding | applies |', '|---|---|---|---|', ...rows].join('\n'),
    ...rules.map(ruleSection)
  ]
    .join('\n')
    .concat('\n')
}

function ruleSection(rule: Rule): string {
  const { id, title, severity, binding, why, sources, codes = [] } = rule
  const about =
    codes.length === 0
      ? []
      : [
          '',
          `Takes the place of: ${codes.map((code) => `[${code}](errors.md#${code})`).join(', ')}.`
        ]
  return [
    '',
    `## ${id}`,
    '',
    `${title} ${why}`,
    '',
    `${capital(severity)}. Binding: ${binding}. Applies: ${whereText(rule)}. Reads: ${overOf(rule).join(', ')}.`,
    ...about,
    '',
    ...sources.map((source) => `- [${sourceLine(source)}](${source.url})`)
  ].join('\n')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
