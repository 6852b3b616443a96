import { expect, test } from 'vitest'
import { checkedFrom, cookieWith, foundBy, tenant } from '../../support/found-by.ts'

const RULE = 'plain-language-budget'
const found = (purpose: string) => foundBy(RULE, cookieWith({ purpose }))

test('a purpose that hedges is advised to be plain', () => {
  expect(found('{ en: To keep what you may have stored }')).toEqual([
    'advice at purpose: { en: To keep what you may have stored }'
  ])
})

test('the month of May, in another language, is no hedge', () => {
  expect(found('{ en: To keep what this test has stored, nl: Om in mei iets te bewaren }')).toEqual(
    []
  )
})

test('a purpose of more than 25 words is too long, and one of 25 is not', () => {
  const words = (count: number) => `{ en: ${Array(count).fill('word').join(' ')} }`

  expect([found(words(26)).length, found(words(25)).length]).toEqual([1, 0])
})

/** What is said of a section of the tenant "acme" that is shown instead of the shared one. */
const saidOf = (body: string, locale = 'en') =>
  checkedFrom({
    ...tenant(`locales: [${locale}]`),
    [`tenants/acme/${locale}/cookies/what-is-a-cookie.md`]: `---\ntitle: T\n---\n\n${body}\n`
  }).filter(({ code }) => code === RULE)

const words = (count: number) => Array(count).fill('cookie').join(' ')

test('a long sentence of a section is found at its line', () => {
  const [said] = saidOf(`Short.\n\nFirst. ${words(26)}.`)

  expect(said).toMatchObject({
    file: 'tenants/acme/en/cookies/what-is-a-cookie.md',
    line: 7,
    column: 8
  })
  expect(said?.message).toMatch(
    /^The sentence "cookie .*…" has 26 words; more than 25 are hard to follow\.$/
  )
})

test('names, addresses, citations and tables of links make no sentence longer', () => {
  const law = '[French law 2005-102 of 11 February 2005](https://a.example.org)'

  expect(saidOf(`${words(24)} {host} https://a.example.org ${law} 42.`)).toEqual([])
})

const HARD = 'Organisational responsibilities necessitate comprehensive documentation.'

test('a text that is hard as a whole is found once, with its three hardest sentences', () => {
  const [said, ...others] = saidOf(
    `${Array(30).fill(HARD).join(' ')}\n\nA last one, which is not so hard.`
  )

  expect([said?.message, said?.details?.length, others.length]).toEqual([
    'The texts in English are hard to read: Flesch gives -204.2, and plain language begins at 60.',
    4,
    0
  ])
})

test('of a text with fewer than a hundred words nothing is said', () => {
  expect(saidOf(Array(15).fill(HARD).join(' '))).toEqual([])
})
