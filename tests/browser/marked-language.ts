import { otherLanguage } from '../../src/text/language.ts'
import { sentencesIn } from '../../src/text/sentences.ts'
import { projectFiles } from '../support/project-files.ts'

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

/** Whether a text, or one of its sentences, is in another language than it is marked as. */
export function isInOtherLanguage({ text, lang }: { text: string; lang: string }): boolean {
  const named = NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text)
  const bare = named.replace(/\S*[.:@/]\S+/g, '')
  return [bare, ...sentencesIn(bare)].some(
    (part) => isInOtherLetters(part, lang) || otherLanguage(part, [], lang) !== undefined
  )
}

/** Short texts too: none in other letters, apart from names such as CSRF. */
function isInOtherLetters(text: string, lang: string): boolean {
  const own = LETTERS[lang] ?? LATIN
  const isOther = Object.values(LETTERS).some((letters) => letters !== own && letters.test(text))
  return isOther || (/\p{Ll}{3}/u.test(text) && !own.test(text))
}
