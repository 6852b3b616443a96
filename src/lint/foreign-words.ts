import type { LintedPage } from './linted-page.ts'

/** A text of a page that is in another language than the page. */
export interface ForeignText {
  readonly lang: string
  /** Words, or a piece of HTML. */
  readonly text: string
  readonly isHtml: boolean
}

/** Everything on a page that is in another language than the page, as it was meant. */
export function foreignTexts({ page }: LintedPage): ForeignText[] {
  const found: ForeignText[] = []
  collect(page, found)
  return found
}

/** Words stand anywhere in a page: they are known by having a text and a language. */
function collect(value: unknown, found: ForeignText[]): void {
  if (typeof value !== 'object' || value === null) return
  const { lang, text, bodyHtml } = value as Readonly<Record<string, unknown>>
  if (typeof lang === 'string') {
    if (typeof text === 'string' && text !== '') found.push({ lang, text, isHtml: false })
    if (typeof bodyHtml === 'string') found.push({ lang, text: bodyHtml, isHtml: true })
  }
  for (const inner of Object.values(value)) collect(inner, found)
}
