/**
 * A function of JavaScript as text: which of `locales` a reader prefers, by the header Accept-Language
 * with its weights; nothing where none of them is asked for, or any would do. It is put into programs
 * that run at an edge, also where only a part of the language is known: no for-of, no destructuring.
 * https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4 https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export const PREFERRED_LOCALE = `function preferredLocale(header, locales) {
  const asked = header.slice(0, 1000).toLowerCase().split(',').map((part) => {
    const pieces = part.split(';').map((piece) => piece.trim())
    const weight = pieces.slice(1).filter((piece) => piece.startsWith('q='))[0]
    const quality = weight === undefined ? 1 : Number(weight.slice(2))
    return { range: pieces[0], quality: quality >= 0 && quality <= 1 ? quality : 0 }
  })
  const refused = asked.filter((one) => one.quality === 0).map((one) => one.range)
  const open = locales.filter((locale) => refused.indexOf(locale) < 0)
  const wanted = asked.filter((one) => one.quality > 0 && one.range !== '')
  wanted.sort((a, b) => b.quality - a.quality)
  for (let i = 0; i < wanted.length && wanted[i].range !== '*'; i++) {
    // pt-br-x is looked for as pt-br-x, pt-br and pt; last as any other kind of pt.
    const steps = wanted[i].range.split('-')
    for (let length = steps.length; length > 0; length--) {
      const locale = steps.slice(0, length).join('-')
      if (open.indexOf(locale) >= 0) return locale
    }
    const alike = open.filter((locale) => locale.split('-')[0] === steps[0])
    if (alike.length > 0) return alike[0]
  }
  return undefined
}
`
