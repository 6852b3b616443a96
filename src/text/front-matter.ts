import matter from 'gray-matter'
import type { Report } from '../diagnostics/diagnostic.ts'
import { placeAt, type SourceFile } from '../diagnostics/place.ts'
import { readYaml, type YamlDocument } from './yaml.ts'

/** A text file with front matter: its keys, and where its body starts. */
export interface FrontMatter {
  readonly keys: YamlDocument
  /** The offset of the body's first character in the file. */
  readonly bodyStart: number
}

/**
 * Splits a file into front matter and body. Only YAML is read: gray-matter would run front matter
 * marked as JavaScript, so it is given engines that parse nothing, and other languages are refused.
 */
export function readFrontMatter(file: SourceFile, report: Report): FrontMatter | undefined {
  const firstBreak = file.text.indexOf('\n')
  const firstLine = placeAt(file, 0, firstBreak === -1 ? file.text.length : firstBreak)
  if (!matter.test(file.text)) {
    report(firstLine, { code: 'front-matter-missing' })
    return undefined
  }
  const { language, content } = split(file.text)
  if (language !== 'yaml') {
    report(firstLine, { code: 'front-matter-language', language })
    return undefined
  }
  const bodyStart = file.text.length - content.length
  const close = file.text.lastIndexOf('\n---', bodyStart)
  const closing = file.text
    .slice(close + 1)
    .split('\n')[0]
    ?.trimEnd()
  if (firstBreak === -1 || close < firstBreak || closing !== '---') {
    report(firstLine, { code: 'front-matter-open' })
    return undefined
  }
  const keys = readYaml(file, report, firstBreak + 1, close + 1)
  return keys === undefined ? undefined : { keys, bodyStart }
}

/** The options are always passed: without them gray-matter caches by text and shares its results. */
function split(text: string): { language: string; content: string } {
  const language = matter.language(text).name.trim().toLowerCase() || 'yaml'
  if (language !== 'yaml') return { language, content: '' }
  const { content } = matter(text, { language: 'yaml', engines: { yaml: () => ({}) } })
  return { language, content }
}
