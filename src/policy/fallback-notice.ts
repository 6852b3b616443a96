import type { Content } from '../content/content.ts'
import { nameLanguage, wordList } from '../content/wording.ts'
import { fillWords, type Words } from '../content/words.ts'
import type { Page } from './page.ts'

/** Tells the reader in which other languages some or all texts of a page are. */
export function fallbackNotice(
  page: Omit<Page, 'fallbackNotice'>,
  content: Content,
  hasOwnTexts: boolean
): Words | null {
  const foreign = [...foreignLanguages(page, new Set())]
  if (foreign.length === 0) return null
  const notice = content.string(hasOwnTexts ? 'partlyInOtherLanguage' : 'whollyInOtherLanguage')
  const inLocale = notice.lang ?? content.lang
  return fillWords(
    notice,
    {
      language: nameLanguage(content.locale, inLocale),
      shown: wordList(
        foreign.map((lang) => nameLanguage(lang, inLocale)),
        inLocale
      )
    },
    content.dir
  )
}

/** The languages of all texts of a page that are not in its own, in the order of the page. */
function foreignLanguages(part: unknown, found: Set<string>): Set<string> {
  if (typeof part !== 'object' || part === null) return found
  if ('lang' in part && 'text' in part && typeof part.lang === 'string') found.add(part.lang)
  if ('bodyHtml' in part && 'lang' in part && typeof part.lang === 'string') found.add(part.lang)
  for (const inner of Object.values(part)) foreignLanguages(inner, found)
  return found
}
