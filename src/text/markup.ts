/** Markup that is finished: every text in it is escaped. */
export interface Markup {
  readonly markup: string
}

/** What can stand in markup: texts, which are escaped, and markup; nothing for what is absent. */
type Part = string | number | undefined | Markup | readonly Markup[]

/**
 * A template of markup: html`<p>${text}</p>`. Whatever is put in is escaped, unless it is markup of
 * this function itself; so no text can become an element or end an attribute between quotation marks.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const [first = '', ...others] = strings
  return {
    markup: others.reduce((text, next, index) => text + written(parts[index]) + next, first)
  }
}

function written(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Without what HTML cannot hold, and without characters that turn the text around them. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
