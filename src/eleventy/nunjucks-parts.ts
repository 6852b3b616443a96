import type { Words } from '../content/words.ts'
import type { EleventyConfig } from './config-api.ts'
import { type Nunjucks, onceEachTag, onceTag } from './once-tag.ts'

/** Words as a template prints them. */
type Printed = Pick<Words, 'text' | 'lang' | 'dir'>

/**
 * What the templates use besides Nunjucks itself: two tags, and three functions that print words
 * with their language. As macros, these three would take most of the time of a page.
 */
export function addNunjucksParts(config: EleventyConfig): void {
  let nunjucks: Nunjucks | undefined
  config.addNunjucksTag('once', (library) => {
    nunjucks = library
    return onceTag(library)
  })
  config.addNunjucksTag('onceEach', onceEachTag)
  const safe = (markup: string) => nunjucks?.runtime.markSafe(markup)
  const escaped = (text: string) => {
    // As Nunjucks does by itself: what is not there is a mistake in a template.
    if (text === undefined || text === null)
      throw new Error('attempted to output null or undefined value')
    return nunjucks?.lib.escape(text) ?? ''
  }
  const attributes = ({ lang, dir }: Printed) =>
    lang ? ` lang="${escaped(lang)}" dir="${escaped(dir ?? '')}"` : ''
  /** The attributes of an element whose words are in another language than the page; nothing else. */
  config.addNunjucksGlobal('languageOf', (words: Printed) => safe(attributes(words)))
  /** Words inside an element that keeps the direction of the page: a cell, a caption, an item of a list. */
  config.addNunjucksGlobal('inlineText', (words: Printed) => {
    const text = escaped(words.text)
    return safe(words.lang ? `<span${attributes(words)}>${text}</span>` : text)
  })
  /** A name, which may be in any script: its own brackets and figures stay with it. */
  config.addNunjucksGlobal('nameOf', (words: Printed) =>
    safe(`<bdi${attributes(words)}>${escaped(words.text)}</bdi>`)
  )
}
