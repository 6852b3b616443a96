import { expect, test } from 'vitest'
import { pageIn } from '../support/page-parts.ts'
import { type Files, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const acme = (...lines: string[]): Files => ({ 'tenants/acme.yaml': tenantWith(...lines) })

/** The section of a page with its text, without the marks of HTML. */
function sectionOf(files: Files, id: string, folder?: string): string | undefined {
  const section = pageIn(siteFrom(files), folder).sections.find((one) => one.id === id)
  return section && `${section.heading.text}: ${section.bodyHtml.trim()}`
}

test.for([
  ['authority: { name: CNIL, url: https://www.cnil.fr/ }', 'complaint', 'https://www.cnil.fr/'],
  ['rightsUrl: https://acme.example.org/data', 'your-rights', 'https://acme.example.org/data'],
  ['privacyUrl: https://acme.example.org/p', 'privacy-notice', 'https://acme.example.org/p']
] as const)('with "%s" the page has the section %s, which leads there', ([line, id, url]) => {
  expect(sectionOf(acme(line), id)).toContain(`<a href="${url}">`)
  expect(sectionOf({}, id)).toBeUndefined()
})

test('a complaint goes to the authority by its name, in every language', () => {
  const line = 'authority: { name: CNIL, url: https://www.cnil.fr/ }'
  const files = { ...textsIn('fr'), ...acme('locales: [fr]', line) }

  expect(sectionOf(files, 'complaint', 'acme/fr/cookies')).toBe(
    'Comment déposer une plainte: <p>Si vous pensez que vos données ne sont pas traitées conformément à la loi, vous pouvez déposer une plainte auprès de l’autorité suivante : <a href="https://www.cnil.fr/">CNIL</a>. Elle veille à la protection des données personnelles.</p>'
  )
})

test('the data protection officer stands under those who are answerable', () => {
  const files = acme('controller: { name: A, email: a@example.org, dpo: { email: d@example.org } }')
  const contact = pageIn(siteFrom(files)).sections.find(({ id }) => id === 'contact-controller')

  expect(contact?.contact?.map(({ label, text }) => `${label?.text} ${text}`)).toEqual([
    'E-mail: a@example.org',
    'Data protection officer: d@example.org'
  ])
})

test('how long data is kept and where it goes is said beside the cookie', () => {
  const facts =
    'retention: P25M, transfers: [{ country: US, mechanism: standard-clauses }, { country: IN, mechanism: derogation }]'
  const files = acme(`cookies: [{ use: sessionid, ${facts} }]`)
  const [table] = pageIn(siteFrom(files)).sections.flatMap(({ tables }) => tables ?? [])
  const notes = table?.rows.flat().flatMap((cell) => cell.notes.map(({ text }) => text))

  expect(notes).toEqual([
    'France',
    'Set by this site',
    'Data goes to: United States and India',
    'Data kept for 25 months'
  ])
})
