import { type Place, wholeFile } from '../diagnostics/place.ts'
import { readFrontMatter } from '../text/front-matter.ts'
import { type Comparison, type Finding, finding, sourceOf } from './comparison.ts'

/** Texts of the source that a language does not have, and sections without title or text. */
export function findMissing(comparison: Comparison): Finding[] {
  const { source, own } = comparison
  return [...source.values()]
    .filter(({ key }) => !own.has(key))
    .map((text) => {
      const { place, lacks } = placeOfMissing(text.key, comparison)
      const problem = { code: 'translation-missing', key: text.key, lacks } as const
      return finding(comparison, text.key, place, { ...problem, ...sourceOf(text) })
    })
}

/** What is missing of a text: all of it, or one half of a section. */
type Lacking = 'all' | 'title' | 'text'

/** The place where a text belongs: its file, and in it the nearest key that is there. */
function placeOfMissing(
  key: string,
  { locale, texts, files }: Comparison
): { readonly place: Place; readonly lacks: Lacking } {
  const [kind = '', name = '', ...rest] = key.split('/')
  const folder = `content/${locale}`
  if (kind === 'strings') {
    const path = key.slice('strings/'.length).split('.')
    const place = texts?.stringsDocument?.placeOfKey(path)
    return { place: place ?? wholeFile(`${folder}/strings.yaml`), lacks: 'all' }
  }
  if (kind === 'catalog') {
    const place = texts?.documents.get(name)?.placeOfKey(rest)
    return { place: place ?? wholeFile(`${folder}/catalog/${name}.yaml`), lacks: 'all' }
  }
  const file = files?.sections.get(kind)?.get(name)
  const matter = file === undefined ? undefined : readFrontMatter(file, () => {})
  if (matter === undefined) return { place: wholeFile(`${folder}/${key}.md`), lacks: 'all' }
  return Object.hasOwn(matter.keys.data, 'title')
    ? { place: matter.keys.placeOfKey(['title']), lacks: 'text' }
    : { place: matter.keys.placeOfValue([]), lacks: 'title' }
}
