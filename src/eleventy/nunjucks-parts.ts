import type { Words } from '../content/words.ts'
import type { EleventyConfig } from './config-api.ts'
import { type Frame, type Nunjucks, onceEachTag, onceTag } from './once-tag.ts'

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
  const attributes = ({ lang, dir }: Words) =>
    lang ? ` lang="${escaped(lang)}" dir="${escaped(dir ?? '')}"` : ''
  // Not as globals of Eleventy, which takes the time of each call.
  config.amendLibrary('njk', (environment) => {
    /** The attributes of an element whose words are in another language than the page; nothing else. */
    environment.addGlobal('languageOf', (words) => safe(attributes(words)))
    /** Words inside an element that keeps the direction of the page: a cell, a caption, an item of a list. */
    environment.addGlobal('inlineText', (words) => {
      const text = escaped(words.text)
      return safe(words.lang ? `<span${attributes(words)}>${text}</span>` : text)
    })
    /** A name, which may be in any script: its own brackets and figures stay with it. */
    environment.addGlobal('nameOf', (words) =>
      safe(`<bdi${attributes(words)}>${escaped(words.text)}</bdi>`)
    )
  })
}

/** What a loop tells about its turn. https://mozilla.github.io/nunjucks/templating.html#for */
class Turn {
  index = 0
  length = 0
  get index0() {
    return this.index - 1
  }
  get revindex() {
    return this.length - this.index + 1
  }
  get revindex0() {
    return this.length - this.index
  }
  get first() {
    return this.index === 1
  }
  get last() {
    return this.index === this.length
  }
}

/** What follows from the two others. */
const FOLLOWS: ReadonlySet<string> = new Set(
  ['index0', 'revindex', 'revindex0', 'first', 'last'].map((name) => `loop.${name}`)
)

/**
 * Nunjucks takes the name of a variable apart each time that one is set, and a loop sets eight at each
 * turn: a tenth of the time of a page. Here a loop sets two, and the others follow from them.
 */
function setLoopsFast(frame: Frame & { isFast?: boolean }): void {
  if (frame.isFast) return
  const { set } = frame
  frame.isFast = true
  frame.set = function setFast(this: Frame, name, value, resolveUp) {
    if (name === 'loop.index' || name === 'loop.length') {
      this.variables.loop ??= new Turn()
      const turn = this.variables.loop as Turn
      if (name === 'loop.index') turn.index = Number(value)
      else turn.length = Number(value)
    } else if (!FOLLOWS.has(name)) set.call(this, name, value, resolveUp)
  }
}
