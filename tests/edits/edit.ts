import { type Document, parseDocument } from 'yaml'
import type { Chance } from './chance.ts'

/** The sources of a project as they are now, by path. */
export type Files = ReadonlyMap<string, string | Buffer>

/** What becomes of some files: their new content, or nothing where they go. */
export type Changes = Readonly<Record<string, string | Buffer | undefined>>

/** One edit, as a person could make it. */
export interface Edit {
  readonly name: string
  readonly changes: Changes
}

/** What edits are made from. */
export interface Drawer {
  readonly files: Files
  /** Content that the project does not have yet: services, and languages. */
  readonly pool: Files
  readonly chance: Chance
  /** A number that no other edit has. */
  readonly number: number
}

/** Makes an edit of one kind; nothing where the project has not what it needs. */
export type Kind = (drawer: Drawer) => Edit | undefined

/** The paths that a pattern fits, in order. */
export function pathsLike(files: Files, pattern: RegExp): string[] {
  return [...files.keys()].filter((path) => pattern.test(path)).toSorted()
}

/** One of the paths that a pattern fits. */
export function pathLike({ files, chance }: Drawer, pattern: RegExp): string | undefined {
  const paths = pathsLike(files, pattern)
  return paths.length === 0 ? undefined : chance.pick(paths)
}

/** The text of a file. */
export function textOf(files: Files, path: string): string {
  return files.get(path)?.toString() ?? ''
}

/** The file with a change that is made in its YAML. */
export function withYaml(
  files: Files,
  path: string,
  change: (document: Document.Parsed) => void
): Changes {
  const document = parseDocument(textOf(files, path))
  change(document)
  return { [path]: document.toString({ lineWidth: 0 }) }
}

/** What a YAML file says. */
export function dataOf<Data>(files: Files, path: string): Data {
  return parseDocument(textOf(files, path)).toJS() as Data
}

/** A text with one word in the place of another of the same length, so that only its content changes. */
export function otherWord(text: string, chance: Chance): string {
  const words = [...text.matchAll(/(?<![\p{L}{}/:.\-_])\p{Ll}{4,}(?![\p{L}{}/:.\-_])/gu)]
  if (words.length === 0) return text
  const { 0: word, index } = chance.pick(words)
  const letter = chance.pick(['a', 'e', 'o', 'u'])
  return text.slice(0, index) + letter.repeat(word.length) + text.slice(index + word.length)
}
