import { expect, test } from 'vitest'
import type { Words } from '../../src/content/words.ts'
import { buildSite } from '../../src/policy/build-site.ts'
import type { SummaryValue } from '../../src/policy/page.ts'
import { pageIn } from '../support/page-parts.ts'
import { projectFiles } from '../support/project-files.ts'
import { serviceFiles } from '../support/service-files.ts'
import { type Files, siteFrom, textsIn } from '../support/site-from.ts'
import { askingTenant, tenantWith } from '../support/tenant-with.ts'

/** A value as it is read: "text (note) -> where it leads". */
const read = ({ text, note, href }: SummaryValue) =>
  `${text}${note === null ? '' : ` (${note.text})`}${href === null ? '' : ` -> ${href}`}`

/** What the summary of a page says, by its labels. */
function summaryIn(files: Files, folder?: string): Record<string, string[]> {
  const { summary } = pageIn(siteFrom(files), folder)
  return Object.fromEntries(
    summary?.facts.map(({ label, values }) => [label.text, values.map(read)]) ?? []
  )
}

const acme = (...lines: string[]): Files => ({ 'tenants/acme.yaml': askingTenant(...lines) })

/** A record of the tenant's own with these facts in it. */
const record = (name: string, facts: Readonly<Record<string, unknown>> = {}) => ({
  name,
  provider: 'Example Ltd',
  category: 'necessary',
  duration: 'P1D',
  function: 'F',
  purpose: { en: 'To test' },
  ...facts
})

/** The answer to one question, for a tenant with these records and nothing else. */
const answerTo = (question: string, records: readonly object[], ...lines: string[]) =>
  summaryIn(acme(`cookies: ${JSON.stringify(records)}`, ...lines))[question]

test('the summary of the smallest tenant says all there is to say', () => {
  expect(summaryIn({})).toEqual({
    'Who sets cookies here': ['This site'],
    'How many': ['Necessary (1)'],
    'How long at most': ['2 weeks'],
    'Who has access to them': [
      'Opendatasoft (France) -> https://opendatasoft.com/en/privacy-policy',
      'Whether anyone else has access is not published.'
    ],
    'Changing your mind': ['Your choice -> #no-choice']
  })
})

test('a site without cookies has no summary, and neither has another policy', () => {
  const statement =
    'accessibility: { model: eu, status: full, standard: S, prepared: 2026-02-01, email: a@b.org, enforcement: { name: O, url: https://o.org } }'
  const pages = [
    pageIn(siteFrom(acme('cookies: []'))),
    pageIn(siteFrom(acme(statement)), 'acme/en/accessibility')
  ]

  expect(pages.map(({ summary }) => summary)).toEqual([null, null])
})

test('cookies are counted by kind, in the order of the tables', () => {
  const kinds = ['marketing', 'necessary', 'statistics', 'marketing', 'preferences', 'marketing']
  const records = kinds.map((category, index) => record(`c${index}`, { category }))

  expect(answerTo('How many', records)).toEqual([
    'Necessary (1)',
    'Preferences (1)',
    'Statistics (1)',
    'Advertising (3)'
  ])
})

test('only the cookies that the page shows are counted, and a pattern counts once', () => {
  const hidden = record('hidden', { category: 'statistics', when: { login: true } })
  const files = acme(`cookies: [sessionid, _BEAMER*, ${JSON.stringify(hidden)}]`)

  expect(summaryIn(files)['How many']).toEqual(['Necessary (2)'])
})

test.for([
  [['P1D', 'P13M', 'up to P1Y'], ['13 months']],
  [['up to P14M', 'P13M'], ['Up to 14 months']],
  [['P365D', 'P12M'], ['12 months']],
  [['P30Y', 'until-cleared'], ['Until you delete it']],
  [['session', 'PT1S'], ['1 second']],
  [['session', 'session'], ['Until you close the browser']]
] as const)('of the durations %j, the longest is %j', ([durations, longest]) => {
  const records = durations.map((duration, index) =>
    record(`c${index}`, { duration, storage: 'pixel' })
  )

  expect(answerTo('How long at most', records)).toEqual(longest)
})

test('the longest duration can be that of a cookie that a pattern covers', () => {
  const covers = [{ name: 'a1', duration: 'P2Y' }]

  expect(answerTo('How long at most', [record('a*', { covers })])).toEqual(['2 years'])
})

const UNKNOWN = serviceFiles('stat', { _st: { duration: undefined, unconfirmed: ['duration'] } })

test.for([
  ['cookies: [_st]', ['For some cookies, no duration is published.']],
  ['cookies: [_st, sessionid]', ['2 weeks', 'For some cookies, no duration is published.']]
] as const)('with "%s", the summary says that a duration is not known', ([line, values]) => {
  expect(summaryIn({ ...UNKNOWN, ...acme(line) })['How long at most']).toEqual(values)
})

test.for([
  [['first', 'first'], ['This site']],
  [
    ['first', 'third'],
    ['This site', 'P1']
  ],
  [
    ['third', 'third'],
    ['P0', 'P1']
  ],
  [
    [undefined, 'first'],
    ['This site', 'P0']
  ],
  [
    [undefined, undefined],
    ['P0', 'P1']
  ]
] as const)('cookies of the parties %j are set by %j', ([parties, setters]) => {
  const records = parties.map((party, index) =>
    record(`c${index}`, { provider: `P${index}`, party })
  )

  expect(answerTo('Who sets cookies here', records)).toEqual(setters)
})

test('a provider is named once, however many cookies it sets', () => {
  expect(answerTo('Who sets cookies here', [record('a'), record('b')])).toEqual(['Example Ltd'])
})

const ALL_SAID = { recipients: [] }

test.for([
  [
    'nobody says',
    [record('a')],
    ['Example Ltd', 'Whether anyone else has access is not published.']
  ],
  ['all say nobody', [record('a', ALL_SAID)], ['Only this site']],
  [
    'one does not say',
    [record('a', { recipients: ['Agency'] }), record('b')],
    ['Agency', 'Example Ltd', 'Whether anyone else has access is not published.']
  ],
  [
    'all say somebody',
    [record('a', { recipients: ['Agency', 'Bureau'] }), record('b', { recipients: ['Agency'] })],
    ['Agency', 'Bureau']
  ],
  [
    'a recipient is a provider too',
    [record('a', { recipients: ['Other'] }), record('b', { provider: 'Other' })],
    ['Other', 'Whether anyone else has access is not published.']
  ]
] as const)('who else has access, where %s', ([, records, access]) => {
  expect(answerTo('Who has access to them', records)).toEqual(access)
})

test.for(['Acme', 'Acme Council'])(
  'only the site has access where %s provides all cookies itself, and gives them to nobody',
  (provider) => {
    const question = 'Who has access to them'
    const own = record('a', { provider, ...ALL_SAID })

    expect(answerTo(question, [own])).toEqual(['Only this site'])
    expect(answerTo(question, [{ ...own, recipients: undefined }])).toEqual([
      'Whether anyone else has access is not published.'
    ])
  }
)

test('those who have access are told with their country and their privacy policy', () => {
  const provider = { providerUrl: 'https://example.org/privacy', providerCountry: 'BE' }
  const files = {
    ...textsIn('fr'),
    ...acme(
      'locales: [en, fr]',
      'columns: [name, provider]',
      `cookies: ${JSON.stringify([record('a', { ...provider, recipients: ['Example Ltd'] })])}`
    )
  }
  const answers = [summaryIn(files), summaryIn(files, 'acme/fr/cookies')].map((all) =>
    Object.values(all).at(3)
  )

  expect(answers).toEqual([
    ['Example Ltd (Belgium) -> https://example.org/privacy'],
    ['Example Ltd (Belgique) -> https://example.org/privacy']
  ])
})

test('what one record says of a provider is told where another one does not', () => {
  const said = { recipients: ['Example Ltd'] }
  const second = record('b', { providerCountry: 'BE', ...said })

  expect(answerTo('Who has access to them', [record('a', said), second])).toEqual([
    'Example Ltd (Belgium)'
  ])
})

test.for([
  ['preferencesUrl: https://acme.example.org/s', '#change-your-choice-page'],
  ['preferencesControl: Cookies', '#change-your-choice-control'],
  ['portal: { banner: true }', '#change-your-choice'],
  ['intro: service', '#no-choice']
])('with "%s", the last line of the summary leads to %s', ([line = '', href]) => {
  const { summary, sections } = pageIn(siteFrom({ 'tenants/acme.yaml': tenantWith(line) }))
  const [value] = summary?.facts.at(-1)?.values ?? []

  expect(value?.href).toBe(href)
  expect(sections.some(({ id }) => `#${id}` === href)).toBe(true)
})

test('words of the summary that are missing are in English, with a notice', () => {
  const text = textsIn('fr')['content/fr/strings.yaml']?.replace(/^summary:\n( .*\n)+/m, '')
  const files = { ...textsIn('fr'), 'content/fr/strings.yaml': text, ...acme('locales: [fr]') }
  const { summary, fallbackNotice } = pageIn(siteFrom(files), 'acme/fr/cookies')
  const english = (words: Words | undefined) => [words?.text, words?.lang, words?.dir]

  expect(english(summary?.heading)).toEqual(['In short', 'en', 'ltr'])
  expect(english(summary?.facts[0]?.label)).toEqual(['Who sets cookies here', 'en', 'ltr'])
  expect(fallbackNotice?.text).toContain('en anglais')
})

/** Words as a reader counts them; of languages without blanks, what the locale calls a word. */
function wordsIn(texts: readonly string[], locale: string): number {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return texts.flatMap((text) => [...segmenter.segment(text)].filter((part) => part.isWordLike))
    .length
}

test('no summary has more than 120 words, on any page of the project', () => {
  const { pages } = siteFrom({
    ...Object.fromEntries(projectFiles().map(({ path, text }) => [path, text])),
    'tenants/acme.yaml': undefined
  })
  const lengths = pages.flatMap(({ path, locale, summary }) => {
    if (summary === null) return []
    const values = summary.facts.flatMap(({ label, values }) => [label.text, ...values.map(read)])
    return [[path, wordsIn([summary.heading.text, ...values], locale)] as const]
  })

  expect(lengths.length).toBeGreaterThan(20)
  expect(lengths.filter(([, length]) => length > 120)).toEqual([])
})

/** Cookies of so many providers. */
const fromProviders = (count: number, facts: Readonly<Record<string, unknown>> = {}) =>
  Array.from({ length: count }, (_, at) => record(`c${at}`, { provider: `P${at}`, ...facts }))

test.for([
  ['7 providers are all named', fromProviders(7), 7, undefined],
  ['of 8 providers six are named', fromProviders(8), 6, 'and 2 more'],
  ['of 30 providers six are named', fromProviders(30), 6, 'and 24 more']
] as const)('%s, and the tables name the others', ([, records, count, more]) => {
  const setters = answerTo('Who sets cookies here', records)

  expect(setters?.filter((name) => /^P\d+$/.test(name))).toHaveLength(count)
  expect(setters?.[6]).toBe(more ?? 'P6')
})

test.for([
  ['a table does not name providers', fromProviders(9), 'columns: [name, purpose]'],
  ['a recipient is no provider', fromProviders(9, { recipients: ['R'] }), 'intro: service']
] as const)('nobody is left out of the summary where %s', ([, records, line]) => {
  expect(answerTo('Who sets cookies here', records, line)).toHaveLength(9)
})

test('with all services of the catalog the summary keeps to 120 words in ten languages', () => {
  const ids = projectFiles().flatMap(
    ({ path }) => /^content\/catalog\/(.+)\.yaml$/.exec(path)?.[1] ?? []
  )
  const tenant = tenantWith(
    'locales: [en, fr, es, de, it, nl, pt, ar, zh, ru]',
    'preferencesControl: Cookies',
    `services: [${ids.filter((id) => id !== 'opendatasoft').join(', ')}]`
  )
  const files = projectFiles().filter(({ path }) => path.startsWith('content/'))
  const { pages, diagnostics } = buildSite([...files, { path: 'tenants/acme.yaml', text: tenant }])
  // Addresses behind links are not read.
  const shown = ({ text, note }: SummaryValue) => `${text} ${note?.text ?? ''}`
  const lengths = pages.map(({ locale, summary }) => {
    const values = summary?.facts.flatMap(({ label, values }) => [label.text, ...values.map(shown)])
    return wordsIn([summary?.heading.text ?? '', ...(values ?? [])], locale)
  })

  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(lengths).toHaveLength(11)
  expect(lengths.filter((length) => length > 120)).toEqual([])
})
