import { expect, test } from 'vitest'
import { otherLanguage } from '../../src/text/language.ts'
import { sentencesIn } from '../../src/text/sentences.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { buildPages, serve } from '../support/page-server.ts'
import { projectFiles } from '../support/project-files.ts'
import { textsWithLanguage } from './in-page/structure.ts'
import { MIXED_TENANT } from './mixed-tenant.ts'

const { folder, paths } = buildPages({
  ...MIXED_TENANT,
  'content/fr/cookies/what-is-a-cookie.md': undefined,
  'content/ar/cookies/what-is-a-cookie.md': undefined
})
const url = await serve(folder)
const browser = await launchBrowser()

/** Names are in no language (WCAG 3.1.2): those of tenants and bodies, and these. */
const NAMES = [
  ...projectFiles()
    .filter(({ path }) => path.startsWith('tenants/'))
    .flatMap(({ text }) => [...text.matchAll(/\b(?:name|body|successor): (.*)/g)])
    .map(([, name = '']) => name),
  'Google Chrome',
  'Microsoft Edge',
  'Mozilla Firefox',
  'Opera',
  'référentiel général d’amélioration de l’accessibilité'
].toSorted((a, b) => b.length - a.length)

/** The letters of each language; what has none of them is no text of that language. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /\p{sc=Arabic}/u,
  ru: /\p{sc=Cyrillic}/u,
  zh: /\p{sc=Han}/u
}
const LATIN = /\p{sc=Latin}/u

test.for(paths)('every text of /%s is in the language that it is marked as', async (path) => {
  const page = await openPage(browser, url + path)
  const texts = await page.evaluate(textsWithLanguage)
  const unmarked = texts.filter(({ text, lang }) => {
    const named = NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text)
    const bare = named.replace(/\S*[.:@/]\S+/g, '')
    const parts = [bare, ...sentencesIn(bare)]
    return parts.some((part) => isInOtherLetters(part, lang) || otherLanguage(part, [], lang))
  })

  expect(texts.length).toBeGreaterThan(5)
  expect(unmarked).toEqual([])
})

/** Short texts too: none in other letters, apart from names such as CSRF. */
function isInOtherLetters(text: string, lang: string): boolean {
  const own = LETTERS[lang] ?? LATIN
  const isOther = Object.values(LETTERS).some((letters) => letters !== own && letters.test(text))
  return isOther || (/\p{Ll}{3}/u.test(text) && !own.test(text))
}
