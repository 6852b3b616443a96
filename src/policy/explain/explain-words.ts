import type { Content } from '../../content/content.ts'
import { SOURCE_LOCALE } from '../../content/fallback.ts'
import { type WordField, wordKey } from '../../content/texts.ts'
import type { CookieRecord, Step } from '../../tenants/cookie-record.ts'
import { cookieWord } from '../cookie-word.ts'
import { findLocalText } from '../local-text.ts'
import {
  type Explained,
  notSaid,
  type Reason,
  type Said,
  type Subject,
  type Where
} from './explained.ts'

/** A text of a cookie in each language of the tenant: its own, that of a profile, or the catalog's. */
export function explainWords(
  path: string,
  field: WordField,
  record: CookieRecord,
  subject: Subject
): Explained[] {
  const { tenant, project } = subject
  const main = tenant.locales[0] ?? ''
  return tenant.locales.map((locale) => {
    const content = project.contentFor(locale)
    const word = cookieWord(field, record, main, content)
    const own = record.steps.findLast(({ fields }) => fields[field] !== undefined)
    const shared = sharedWord(field, record, content, subject)
    const earlier = record.steps
      .toReversed()
      .flatMap((step) => (step === own ? [] : wordOfStep(step, field, content.chain, main)))
    const because = [
      ...(word?.isOwn === true || own === undefined ? [] : [onlyIn(own, field, main)]),
      ...fallbackReasons(field, record, word?.locale, content, subject)
    ]
    if (word === undefined) return { ...notSaid(path), locale, because }
    const said: Said[] = own && word.isOwn ? wordOfStep(own, field, [word.locale], main) : shared
    const [first = { value: word.value, where: 'default' as const }] = said
    const replaced = word.isOwn ? [...earlier, ...shared] : earlier
    return { path, locale, ...first, replaced, because }
  })
}

/** What a step says in the first of these languages that it has. */
function wordOfStep(
  { fields, origin }: Step,
  field: WordField,
  locales: readonly string[],
  main: string
): Said[] {
  const text = fields[field]
  const found = text === undefined ? undefined : findLocalText(text, locales, main)
  if (found === undefined) return []
  const inner = typeof text === 'string' ? [] : [found.locale]
  const where = origin.document.placeOfValue([...origin.path, field, ...inner])
  return [{ value: found.value, where }]
}

/** What the catalog says in the language of a page, or in one that it falls back to. */
function sharedWord(
  field: WordField,
  { serviceId, name }: CookieRecord,
  content: Content,
  subject: Subject
): Said[] {
  const found = serviceId === undefined ? undefined : content.word(serviceId, name, field)
  if (found === undefined || serviceId === undefined) return []
  return [{ value: found.value, where: whereShared(found.locale, serviceId, name, field, subject) }]
}

function whereShared(
  locale: string,
  serviceId: string,
  name: string,
  field: WordField,
  { project }: Subject
): Where {
  const document = project.texts.get(locale)?.documents.get(serviceId)
  return document?.placeOfValue([name, field]) ?? 'default'
}

/** A text of the tenant or a profile that is not in the language of the page. */
function onlyIn({ fields, origin }: Step, field: WordField, main: string): Reason {
  const text = fields[field]
  const locales = typeof text === 'object' ? Object.keys(text) : [main]
  const where = origin.document.placeOfValue([...origin.path, field])
  return { text: `a text of its own is only in ${locales.join(', ')}`, where }
}

/** Why a text is not in the language of its page: it is missing, or not translated as a whole. */
function fallbackReasons(
  field: WordField,
  { serviceId, name }: CookieRecord,
  shown: string | undefined,
  content: Content,
  subject: Subject
): Reason[] {
  const { texts } = subject.project
  const key = wordKey(serviceId ?? '', name, field)
  const { chain } = content
  const before = chain.slice(0, shown === undefined ? 1 : chain.indexOf(shown))
  return before.map((locale) => {
    const text = texts.get(locale)?.words.get(key)
    if (text === undefined) return { text: `there is no text in ${locale}` }
    return {
      text: `the text in ${locale} has fewer sentences than the one in ${SOURCE_LOCALE}`,
      where: whereShared(locale, serviceId ?? '', name, field, subject)
    }
  })
}
