/** The European Economic Area: the European Union, Iceland, Liechtenstein and Norway. */
const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' '
  )
)

/** A decision that a country protects personal data well enough, and when it holds. */
interface Adequacy {
  readonly from: string
  readonly until?: string
}

/**
 * Decisions of the European Commission, by country; as listed by the Commission and, for Brazil and
 * the United Kingdom, as reported in 2026. That for the United States covers certified companies
 * only, so it is not here: a transfer there says itself by what it is lawful.
 */
const ADEQUATE: Readonly<Record<string, Adequacy>> = {
  AD: { from: '2010-10-19' },
  AR: { from: '2003-06-30' },
  BR: { from: '2026-01-26' },
  CA: { from: '2001-12-20' },
  CH: { from: '2000-07-26' },
  FO: { from: '2010-03-05' },
  GB: { from: '2021-06-28', until: '2031-12-27' },
  GG: { from: '2003-11-21' },
  IL: { from: '2011-01-31' },
  IM: { from: '2004-04-28' },
  JE: { from: '2008-05-08' },
  JP: { from: '2019-01-23' },
  KR: { from: '2021-12-17' },
  NZ: { from: '2012-12-19' },
  UY: { from: '2012-08-21' }
}

/** Whether data may go to a country without a safeguard of its own: GDPR, article 45. */
export function isSafeCountry(country: string, date: string): boolean {
  const decision = ADEQUATE[country]
  if (EEA.has(country)) return true
  return decision !== undefined && decision.from <= date && date <= (decision.until ?? date)
}
