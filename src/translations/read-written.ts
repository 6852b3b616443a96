import type { Texts } from '../content/texts.ts'
import { type Place, wholeFile } from '../diagnostics/place.ts'
import { writtenSection } from './written-section.ts'
import { marked, type WrittenText } from './written-text.ts'

/** Every text of a language, by key. */
export function writtenTexts(texts: Texts): ReadonlyMap<string, WrittenText> {
  const { strings, words, sections, stringsDocument, documents } = texts
  const all = [
    ...[...strings].map(([path, text]) =>
      line(`strings/${path}`, text, () => stringsDocument?.placeOfValue(path.split('.')))
    ),
    ...[...words].map(([key, text]) => {
      const [service = '', ...rest] = key.split('/')
      return line(`catalog/${key}`, text, () => documents.get(service)?.placeOfValue(rest))
    }),
    ...[...sections].map(([key, section]) => writtenSection(key, section))
  ]
  return new Map(all.map((text) => [text.key, text]))
}

/** A text of one line in a YAML file. */
function line(key: string, text: string, placeOf: () => Place | undefined): WrittenText {
  const place = () => placeOf() ?? wholeFile(key)
  const part = { text, links: [], placeholders: marked(text), placeOf: place }
  return { key, wording: text, title: undefined, parts: [part], place }
}
