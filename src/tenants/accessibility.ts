import type { Report } from '../diagnostics/diagnostic.ts'
import type { Accessibility as AccessibilityKeys } from '../schema/accessibility.ts'
import type { Chain } from './layer.ts'
import { documentOf, groupOf, isUnreadable, settingOf } from './settings.ts'

/** What a statement cannot do without, each with an example. */
const NEEDED = {
  model: 'eu',
  status: 'partial',
  standard: 'EN 301 549 V3.2.1',
  prepared: '2026-03-31',
  enforcement: '{ name: Example Ombudsman, url: https://www.example.org }'
} as const

type Needed = keyof typeof NEEDED

/** The facts of a tenant's accessibility statement. */
export type Accessibility = AccessibilityKeys & {
  readonly [Key in Needed]: NonNullable<AccessibilityKeys[Key]>
}

/**
 * The facts of a tenant's accessibility statement, put together from its layers; what they lack is
 * reported. French public bodies have to publish one: loi 2005-102, article 47.
 */
export function accessibilityOf(chain: Chain, report: Report): Accessibility | undefined {
  if (isUnreadable(chain, 'accessibility')) return undefined
  const facts = groupOf(chain, 'accessibility')
  const publicBody = settingOf(chain, 'publicBody')
  if (facts === undefined) {
    if (publicBody?.value === 'FR')
      report(publicBody.layer.document.placeOfKey(['publicBody']), {
        code: 'accessibility-missing'
      })
    return undefined
  }
  const document = documentOf(chain, 'accessibility')
  const placeOfStatus = () =>
    documentOf(chain, 'accessibility', 'status').placeOfValue(['accessibility', 'status'])
  const lack = (key: string, example: string) =>
    report(document.placeOfKey(['accessibility']), {
      code: 'accessibility-incomplete',
      key,
      example
    })
  const missing = Object.entries(NEEDED).filter(([key]) => facts[key as Needed] === undefined)
  for (const [key, example] of missing) lack(key, example)
  if (facts.email === undefined && facts.url === undefined) lack('email', 'access@example.org')
  if (facts.status === 'full' && (facts.problems ?? facts.burdens) !== undefined)
    report(placeOfStatus(), { code: 'accessibility-contradiction' })
  if (publicBody?.value === 'FR' && facts.model === 'eu')
    report(documentOf(chain, 'accessibility', 'model').placeOfValue(['accessibility', 'model']), {
      code: 'accessibility-model'
    })
  reportRate(chain, facts, report)
  reportDates(chain, facts, report)
  // Conformity and its rate are results of an audit: https://accessibilite.numerique.gouv.fr
  const unfounded = [
    ...(facts.model === 'fr' && facts.status !== 'none' ? ['status'] : []),
    ...(['auditor', 'rate'] as const).filter((key) => facts[key] !== undefined)
  ]
  for (const key of facts.audited === undefined ? unfounded : [])
    report(documentOf(chain, 'accessibility', key).placeOfKey(['accessibility', key]), {
      code: 'accessibility-unfounded',
      key
    })
  const isPartly =
    facts.status === 'partial' || (facts.status === 'none' && facts.audited !== undefined)
  if (isPartly && (facts.problems ?? facts.burdens) === undefined)
    report(placeOfStatus(), { code: 'accessibility-without-problems' })
  return missing.length > 0 ? undefined : (facts as Accessibility)
}

/** RGAA, "état de conformité": total at 100 per cent, partial from 50, none below. */
function reportRate(
  chain: Chain,
  { model, status, rate }: AccessibilityKeys,
  report: Report
): void {
  if (model !== 'fr' || rate === undefined || status === undefined) return
  const means = rate === 100 ? 'full' : rate >= 50 ? 'partial' : 'none'
  if (means !== status)
    report(documentOf(chain, 'accessibility', 'rate').placeOfValue(['accessibility', 'rate']), {
      code: 'accessibility-rate',
      rate,
      status,
      means
    })
}

/** A statement is reviewed after it was prepared, and rests on an audit that was made before. */
function reportDates(
  chain: Chain,
  { prepared, reviewed, audited }: AccessibilityKeys,
  report: Report
): void {
  const last = reviewed ?? prepared
  const wrong = [
    ...(prepared !== undefined && reviewed !== undefined && reviewed < prepared
      ? [{ key: 'reviewed', date: reviewed, other: 'prepared', than: prepared, isEarlier: true }]
      : []),
    ...(last !== undefined && audited !== undefined && audited > last
      ? [
          {
            key: 'audited',
            date: audited,
            other: reviewed === undefined ? 'prepared' : 'reviewed',
            than: last,
            isEarlier: false
          }
        ]
      : [])
  ]
  for (const one of wrong)
    report(documentOf(chain, 'accessibility', one.key).placeOfValue(['accessibility', one.key]), {
      code: 'accessibility-dates',
      ...one
    })
}
