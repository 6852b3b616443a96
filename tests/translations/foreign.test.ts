import { expect, test } from 'vitest'
import { findingsFrom, foundIn, purposes, sections } from '../support/findings-from.ts'

/** What is found in a purpose in a language, beside another one in English. */
const inPurpose = (text: string, locale: string) =>
  findingsFrom(purposes('To test', text, locale), { locale })
    .filter(({ code }) => code.includes('foreign'))
    .map(({ message }) => /not in (.*), most likely in (.*?):/.exec(message)?.slice(1))

test.for([
  ['English', 'French', 'fr', 'To remember which pages a visitor has read on this website'],
  ['Spanish', 'Portuguese', 'pt', 'Para recordar qué páginas ha leído el visitante en este sitio'],
  ['Portuguese', 'Spanish', 'es', 'Para lembrar as páginas que o visitante já leu neste site'],
  ['Dutch', 'German', 'de', 'Om te onthouden welke pagina’s een bezoeker heeft gelezen'],
  ['German', 'Dutch', 'nl', 'Um zu speichern, welche Seiten ein Besucher gelesen hat'],
  [
    'French',
    'British English',
    'en-gb',
    'Pour mémoriser les pages que le visiteur a déjà consultées'
  ],
  ['Italian', 'Russian', 'ru', 'Per ricordare quali pagine il visitatore ha già letto'],
  ['Chinese', 'Arabic', 'ar', '用于记住访问者已经阅读过本网站的哪些页面'],
  ['English', 'Chinese', 'zh', 'To remember which pages a visitor has read on this website']
] as const)('a sentence in %s is found in %s', ([found, language, locale, text]) => {
  expect(inPurpose(text, locale)).toEqual([[language, found]])
})

test.for([
  ['too short to tell', 'To remember the pages', 'fr'],
  ['in a language that nobody can tell', 'Evit derc’hel soñj eus ar pajennoù lennet', 'br'],
  [
    'in another script of a language',
    'Da bismo zapamtili koje je stranice posetilac čitao',
    'sr-latn'
  ],
  ['in a form of the language', 'Om å huske hvilke sider en besøkende har lest på nettstedet', 'nb']
] as const)('a sentence that is %s is let pass', ([, text, locale]) => {
  expect(inPurpose(text, locale)).toEqual([])
})

test('a name or an address in another language is let pass where the source has it too', () => {
  const address = 'Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07'
  const files = purposes(
    `By post, to ${address}`,
    `Per post en zonder postzegel, naar ${address}`,
    'nl'
  )

  expect(foundIn(files, { locale: 'nl' })).toEqual([])
})

test('the words of a link may be in another language, even in the source', () => {
  const link = '[référentiel général d’amélioration de l’accessibilité](https://example.org/)'
  const text = (words: string) => `What\n---\nThis page is made by the rules of the ${words}.\n`
  const files = (words: string) => sections(text(words), 'Quoi\n---\nVoici.\n')

  expect(foundIn(files(link), { locale: 'en' })).toEqual([])
})

test('a sentence in another language is found in the source too, in its line', () => {
  const files = sections(
    'What\n---\nThis is a cookie.\n\n- Le navigateur **conserve** chaque cookie pendant un certain temps.\n',
    'Quoi\n---\nVoici.\n\n- Oui.\n'
  )

  expect(foundIn(files, { locale: 'en' })).toEqual([
    'content/en/cookies/what-is-a-cookie.md:6:3 translation-foreign-sentence cookies/what-is-a-cookie'
  ])
})

test('what is the same as in the source is not reported for its language again', () => {
  const text = 'To remember which pages a visitor has read on this website'

  expect(findingsFrom(purposes(text, text)).map(({ code }) => code)).toEqual([
    'translation-identical'
  ])
})

test('a unit of time in another language is found, in the source too', () => {
  const files = sections('What\n---\nIt stays for\n1 minuut.\n', 'Quoi\n---\nIl reste 2 hours.\n')

  expect(foundIn(files, { locale: 'en' })).toEqual([
    'content/en/cookies/what-is-a-cookie.md:5:1 translation-foreign-unit cookies/what-is-a-cookie'
  ])
  expect(findingsFrom(files).map(({ line, column, message }) => [line, column, message])).toEqual([
    [4, 10, 'In "cookies/what-is-a-cookie" the unit of time "hours" is English, not French.']
  ])
})
