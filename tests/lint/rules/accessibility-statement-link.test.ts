import { expect, test } from 'vitest'
import { checkedFrom, foundBy, saidOfPage, tenant } from '../../support/found-by.ts'
import { pageText } from '../../support/page-text.ts'

const STATEMENT = [
  'publicBody: FR',
  'jurisdictions: [fr]',
  'accessibility: { model: fr, status: none, standard: RGAA 4.1.2, prepared: 2026-01-31, email: a@b.org, enforcement: { name: D, url: https://d.example.org } }'
]

test('a French public body without statement is refused, with the reason of the rule', () => {
  const found = checkedFrom(tenant('publicBody: FR', 'jurisdictions: [fr]'))

  expect(found.find(({ code }) => code === 'accessibility-missing')?.rule?.id).toBe(
    'accessibility-statement-link'
  )
})

test('one in another country of the EU is a warning', () => {
  expect(
    foundBy('accessibility-statement-link', tenant('publicBody: ES', 'jurisdictions: [es]'))
  ).toEqual(['warning at publicBody: ES'])
})

test('the page leads to the statement', () => {
  const linked: [string, string] = ['href="#main"', 'href="../accessibility/index.html"']
  const said = (html: string) =>
    saidOfPage('accessibility-statement-link', html, tenant(...STATEMENT))

  expect([said(pageText()).length, said(pageText(linked)).length]).toEqual([1, 0])
})
