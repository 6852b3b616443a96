import { collectDiagnostics, inOrder } from '../../src/diagnostics/diagnostic.ts'
import { joinReading } from '../../src/lint/join-reading.ts'
import { lintProject } from '../../src/lint/lint-project.ts'
import {
  type Fleet,
  fleetOf,
  type ReportedTenant,
  reportedTenant
} from '../../src/lint/report/fleet.ts'
import { reportPage } from '../../src/lint/report/report-page.ts'
import { RULES } from '../../src/lint/rules.ts'
import { siteOf } from '../../src/policy/build-site.ts'
import { readProject } from '../../src/policy/read-project.ts'
import { DAY } from './found-by.ts'
import { type Files, filesFrom } from './site-from.ts'

/** What the report is made from, for the smallest valid project with these changes. */
export function fleetFrom(changes: Files): Fleet {
  const { found, report } = collectDiagnostics()
  const tenants: ReportedTenant[] = []
  const project = readProject(filesFrom(changes), undefined, report)
  const { diagnostics } = siteOf(project, found, report)
  const linted = lintProject(project, {
    date: DAY,
    rules: RULES,
    see: (tenant) => tenants.push(reportedTenant(tenant))
  })
  const findings = inOrder(joinReading(diagnostics, linted, RULES))
  return fleetOf({ date: DAY, rules: RULES, tenants }, findings)
}

/** The report on the smallest valid project with these changes. */
export function reportFrom(changes: Files): string {
  return reportPage(fleetFrom(changes))
}

const tenant = (id: string, name: string, ...lines: string[]) => `extends: base
name: ${JSON.stringify(name)}
url: https://${id}.example.org
${lines.join('\n')}
`

/** A fleet whose names are longer than any line, run from right to left, or try to be markup. */
export const HARD_FLEET: Files = {
  'tenants/profiles/base.yaml': `locales: [en]
updated: 2024-01-31
jurisdictions: [fr]
publicBody: FR
cookies: [sessionid, { use: csrftoken, duration: P1D }]
`,
  'tenants/acme.yaml': tenant(
    'acme',
    '<script>window.attacked = true</script>',
    'intro: <b>service'
  ),
  'tenants/arabic.yaml': tenant('arabic', 'بلدية "المدينة" <img src=x onerror=attacked=1>'),
  'tenants/long.yaml': tenant(
    'long',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'cookies: [{ name: my_widget, provider: "A & B <i>", category: statistics, duration: P14M, purpose: { en: "To <u>see" } }]'
  ),
  'tenants/plain.yaml': tenant(
    'plain',
    'Plain',
    'authority: { name: CNIL, url: https://www.cnil.fr/ }'
  )
}
