import type { Report } from '../diagnostics/diagnostic.ts'
import { type Place, placeAt, type SourceFile } from '../diagnostics/place.ts'
import { check, checkPartly } from '../schema/check.ts'
import { SectionKeys } from '../schema/section.ts'
import { whyNotPublishable } from '../schema/web-address.ts'
import { readFrontMatter } from '../text/front-matter.ts'
import { type HtmlParts, type MarkdownFinding, renderMarkdown } from '../text/markdown.ts'
import { placeholdersIn } from '../text/placeholders.ts'
import { LINK_PLACEHOLDERS, PLACEHOLDERS } from './placeholder-names.ts'

/** One section in one language, ready to be filled for each tenant. */
export interface Section {
  readonly file: SourceFile
  readonly title: string
  /** Title and text as they were written. */
  readonly text: string
  readonly parts: HtmlParts
  /** How many sentences each paragraph and list item has. */
  readonly sentences: readonly number[]
  /** Every placeholder of the title and the text, with its place. */
  readonly placeholders: readonly { readonly name: string; readonly place: () => Place }[]
}

/**
 * Reads a section's file: front matter, Markdown, links and placeholders are checked. A translation
 * without title or text is no problem of the file: there is just no section yet.
 */
export function readSection(
  file: SourceFile,
  report: Report,
  isTranslation = false
): Section | undefined {
  const matter = readFrontMatter(file, report)
  if (matter === undefined) return undefined
  const body = file.text.slice(matter.bodyStart)
  if (isTranslation && (body.trim() === '' || !Object.hasOwn(matter.keys.data, 'title'))) {
    checkPartly(SectionKeys, matter.keys, report)
    return undefined
  }
  const keys = check(SectionKeys, matter.keys, report)
  if (body.trim() === '') report(matter.keys.placeOfKey(['title']), { code: 'section-empty' })
  const { parts, sentences, findings } = renderMarkdown(body)
  const used: { name: string; place: () => Place }[] = []
  const use = (name: string, place: () => Place, known: readonly string[]) => {
    if (known.includes(name)) used.push({ name, place })
    else report(place(), { code: 'unknown-placeholder', name, known })
  }

  for (const name of placeholdersIn(keys?.title ?? ''))
    use(name, () => matter.keys.placeOfValue(['title']), PLACEHOLDERS)
  for (const finding of findings) {
    const place = () => placeOf(finding, file, matter.bodyStart)
    if (finding.kind === 'heading') report(place(), { code: 'section-heading' })
    if (finding.kind === 'placeholder') use(finding.value, place, PLACEHOLDERS)
    if (finding.kind === 'link-placeholder') use(finding.value, place, LINK_PLACEHOLDERS)
    const why = finding.kind === 'link' ? whyNotLinkable(finding.value) : undefined
    if (why !== undefined) report(place(), { code: 'bad-link', target: finding.value, why })
  }
  return keys === undefined
    ? undefined
    : {
        file,
        title: keys.title,
        text: `${keys.title}\n\n${body.trim()}`,
        parts,
        sentences,
        placeholders: used
      }
}

function whyNotLinkable(target: string): string | undefined {
  if (/%7B[a-z]+%7D/i.test(target)) return 'a placeholder can only be the whole target of a link'
  return /^mailto:[^\s@]+@[^\s@?]+$/.test(target) ? undefined : whyNotPublishable(target)
}

/** The words of the finding, searched in the lines of its paragraph; else its first line. */
function placeOf(finding: MarkdownFinding, file: SourceFile, bodyStart: number): Place {
  const lines = file.text.slice(bodyStart).split('\n')
  const offsetOf = (line: number) =>
    bodyStart + lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0)
  const [start, end] = [offsetOf(finding.lines[0]), offsetOf(finding.lines[1])]
  const sought = finding.kind.endsWith('placeholder') ? `{${finding.value}}` : finding.value
  const found = sought === '' ? -1 : file.text.slice(start, end).indexOf(sought)
  if (found !== -1) return placeAt(file, start + found, start + found + sought.length)
  return placeAt(file, start, start + (lines[finding.lines[0]]?.length ?? 0))
}
