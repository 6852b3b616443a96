import { expect, test } from 'vitest'
import { missingGlyphs } from '../../src/pdf/glyphs.ts'
import { missingLetters } from '../../src/pdf/missing-letters.ts'
import { siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

test.for([
  'Łódź, naïve, Straße – “quotes” … €',
  'Кириллица, Ελληνικά, Việt',
  'العربية، ڤ؟ ٠١٢',
  '简体中文，《书》。',
  'a\u2068b\u2069\u200b\u00ad\u00a0\t\n'
])('the fonts have all letters of %j', (text) => {
  expect(missingGlyphs(text)).toEqual([])
})

test('each letter that no font has is named once', () => {
  expect(missingGlyphs('שלום, שלום 😀 ไ')).toEqual(['ש', 'ל', 'ו', 'ם', '😀', 'ไ'])
})

const named = (name: string, ...lines: readonly string[]) =>
  siteFrom({ 'tenants/acme.yaml': tenantWith(`name: ${name}`, ...lines) })

test('a tenant whose PDFs cannot show its words is told so, once for each language', () => {
  const { pages } = named('Acme 한국', 'pdf: true')

  expect(missingLetters(pages).map(({ file, code, message }) => [file, code, message])).toEqual([
    [
      'tenants/acme.yaml',
      'pdf-without-letters',
      'The PDFs of the tenant "acme" in the language "en" cannot show "한" (U+D55C), "국" (U+AD6D): none of their fonts has it.'
    ]
  ])
})

test('many letters are counted', () => {
  const [problem] = missingLetters(named('한국어를사용', 'pdf: true').pages)

  expect(problem?.message).toContain('"사" (U+C0AC) and 1 more: none')
})

test('without PDFs, any letter will do', () => {
  expect(missingLetters(named('Acme 한국').pages)).toEqual([])
})
