import type { Content } from '../content/content.ts'
import { nameCountry, wordNumber } from '../content/wording.ts'
import { fillWords, ownWords, type Words } from '../content/words.ts'
import { durationsIn } from './cookie-row.ts'
import type { PageSection, Summary, SummaryFact, SummaryValue } from './page.ts'
import type { SummaryFacts } from './summary-facts.ts'

/**
 * Who sets cookies, how many of each kind, how long at most, who has access, and where to change
 * one's mind: what a reader wants to know before the first table (WP260 rev.01 asks for such layers).
 */
export function summaryOf(
  facts: SummaryFacts,
  choice: PageSection | undefined,
  content: Content
): Summary {
  const { string, locale } = content
  const fact = (label: keyof Labels, values: readonly SummaryValue[]): SummaryFact[] =>
    values.length === 0 ? [] : [{ label: string(`summary.${label}`), values }]
  const counts = facts.counts.map(({ category, count }) => {
    const name = string(`categories.${category}.name`)
    return value({ ...name, text: `${name.text} (${wordNumber(count, locale)})` })
  })
  return {
    heading: string('summary.heading'),
    facts: [
      ...fact('setBy', [
        ...(facts.isSetBySite ? [value(string('parties.first'))] : []),
        ...few(
          facts.setters.map((name) => value(ownWords(name))),
          facts,
          content
        )
      ]),
      ...fact('count', counts),
      ...fact('longest', [
        ...(facts.longest === undefined ? [] : [value(durationsIn(content)(facts.longest))]),
        ...(facts.isDurationMissing ? [value(string('summary.someUnknown'))] : [])
      ]),
      ...fact('access', accessValues(facts, content)),
      ...fact(
        'change',
        choice === undefined ? [] : [{ ...value(choice.heading), href: `#${choice.id}` }]
      )
    ]
  }
}

type Labels = Record<'setBy' | 'count' | 'longest' | 'access' | 'change', Words>

function accessValues(facts: SummaryFacts, content: Content): readonly SummaryValue[] {
  const { access, isAccessStated } = facts
  const { string, locale } = content
  const all = access.map(({ name, url, country }) => ({
    ...value(ownWords(name)),
    href: url ?? null,
    note: country === undefined ? null : ownWords(nameCountry(country, locale))
  }))
  const parties = few(all, facts, content)
  if (!isAccessStated) return [...parties, value(string('summary.accessUnknown'))]
  return parties.length === 0 ? [value(string('summary.onlySite'))] : parties
}

/** How many names a reader takes in at a glance. */
const FEW = 6

/** Some of many names, and how many more there are; all of them where no table has them. */
function few(
  names: readonly SummaryValue[],
  { areAllInTables }: SummaryFacts,
  { string, locale, dir }: Content
): readonly SummaryValue[] {
  const more = names.length - FEW
  if (!areAllInTables || more < 2) return names
  const rest = fillWords(string('summary.more'), { count: wordNumber(more, locale) }, dir)
  return [...names.slice(0, FEW), value(rest)]
}

function value({ text, lang, dir }: Words): SummaryValue {
  return { text, lang, dir, href: null, note: null }
}
