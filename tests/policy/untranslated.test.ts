import { expect, test } from 'vitest'
import { sections } from '../support/findings-from.ts'
import { type Files, siteFrom, textsIn } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const FRENCH = textsIn('fr')
const WORDS = 'content/fr/catalog/beamer.yaml'

const acme = (...locales: string[]) => ({
  'tenants/acme.yaml': tenantWith(`locales: [${locales.join()}]`)
})
const beta = (...locales: string[]) => ({
  'tenants/beta.yaml': tenantWith('url: https://beta.example.org', `locales: [${locales.join()}]`)
})

/** File and message of each warning of texts that are missing, without the count of all texts. */
const warnings = (files: Files, only?: readonly string[]) =>
  siteFrom(files, only)
    .diagnostics.filter(({ code }) => code === 'translation-incomplete')
    .map(({ file, severity, message }) => [file, severity, message.replace(/of \d+ /, 'of all ')])

test('a language that has all texts is no problem', () => {
  expect(siteFrom({ ...FRENCH, ...acme('en', 'fr') }).diagnostics).toEqual([])
})

test('texts that are missing are counted once, however many tenants publish the language', () => {
  const files = { ...FRENCH, [WORDS]: undefined, ...acme('fr'), ...beta('en', 'fr') }

  expect(warnings(files)).toEqual([
    [
      'content/fr/strings.yaml',
      'warning',
      '2 of all texts are missing in content/fr/, so pages of 2 tenants show them in another language.'
    ]
  ])
})

test('only tenants that were asked for are counted', () => {
  const files = { ...FRENCH, [WORDS]: undefined, ...acme('fr'), ...beta('fr') }

  expect(warnings(files, ['beta'])[0]?.[2]).toContain('pages of 1 tenant show')
  expect(warnings({ ...files, ...beta('en') }, ['beta'])).toEqual([])
})

test.for([
  ['paragraph', 'What\n---\nOne.\n\nTwo.\n'],
  ['sentence', 'What\n---\nOne. Two.\n']
] as const)(
  'a text with a %s less than its source counts as missing, as on the page',
  ([, english]) => {
    const files = { ...FRENCH, ...sections(english, 'Quoi\n---\nUn.\n'), ...acme('fr') }
    const { pages } = siteFrom(files)
    const section = pages[0]?.sections.find(({ id }) => id === 'what-is-a-cookie')

    expect(warnings(files)[0]?.[2]).toMatch(/^1 of all texts/)
    expect(section?.lang).toBe('en')
  }
)

test('of a language without a folder, all texts are missing', () => {
  const [found, ...more] = siteFrom({ ...FRENCH, ...acme('en', 'fr', 'fr-ca') }).diagnostics
  const [, missing, total] = /^(\d+) of (\d+) /.exec(found?.message ?? '') ?? []

  expect([more, found?.file, missing]).toEqual([[], 'content/fr-ca/strings.yaml', total])
  expect(Number(total)).toBeGreaterThan(80)
})

test('of a language with a mistake in its files it is not said what is missing', () => {
  const files = { ...FRENCH, [WORDS]: 'a: [\n', ...acme('fr') }

  expect(siteFrom(files).diagnostics.map(({ code }) => code)).toEqual(['yaml-open-bracket'])
})

test('the source language is never missing anything from itself', () => {
  expect(warnings(acme('en'))).toEqual([])
})
