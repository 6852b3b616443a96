import type { Words } from '../content/words.ts'
import type { EleventyConfig } from './config-api.ts'
import { type Frame, type Nunjucks, onceEachTag, onceTag } from './once-tag.ts'

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
    setLoopsFast(library.runtime.Frame.prototype)
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

/** What a loop tells about each turn, by its full name. https://mozilla.github.io/nunjucks/templating.html#for */
const LOOP_NAMES = new Map(
  ['index', 'index0', 'revindex', 'revindex0', 'first', 'last', 'length'].map((name) => [
    `loop.${name}`,
    name
  ])
)

/**
 * Nunjucks takes the name of a variable apart each time that one is set, and a loop sets eight at each
 * turn: a tenth of the time of a page. What a loop sets is set directly here, in the same place.
 */
function setLoopsFast(frame: Frame & { isFast?: boolean }): void {
  if (frame.isFast) return
  const { set } = frame
  frame.isFast = true
  frame.set = function setFast(this: Frame, name, value, resolveUp) {
    const key = resolveUp ? undefined : LOOP_NAMES.get(name)
    if (key === undefined) {
      set.call(this, name, value, resolveUp)
      return
    }
    const { variables } = this
    variables.loop ??= {}
    const loop = variables.loop as Record<string, unknown>
    loop[key] = value
  }
}
