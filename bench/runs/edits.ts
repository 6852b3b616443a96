import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A change of a source, and how it shows in a page. */
export interface Edit {
  /** The file that is changed, in the project. */
  readonly file: string
  /** What is replaced, once. */
  readonly from: RegExp
  /** What stands there then; another text for each number, so that each edit is one. */
  to(number: number): string
  /** What the page has to say then. */
  shows(number: number): string
}

/** The three edits that are measured, by the name of their measurement. */
export function edits(tenant: string): Readonly<Record<'tenant' | 'sentence' | 'duration', Edit>> {
  return {
    tenant: {
      file: `tenants/${tenant}.yaml`,
      from: /^name: .*$/m,
      to: (number) => `name: Renamed ${number} Open Data`,
      shows: (number) => `Renamed ${number} Open Data`
    },
    sentence: {
      file: 'content/en/cookies/what-is-a-cookie.md',
      from: /A cookie is a small piece of data[^.]*\./,
      to: (number) => `A cookie is a small piece of data with a name and the number ${number}.`,
      shows: (number) => `and the number ${number}.`
    },
    duration: {
      file: 'content/catalog/opendatasoft.yaml',
      from: /(?<=name: sessionid\n(?: {4}.*\n)*? {4}duration: ).*/,
      to: (number) => `P${number + 30}D`,
      shows: (number) => `${number + 30} days`
    }
  }
}

/** Makes an edit in the project. */
export function applyEdit(folder: string, { file, from, to }: Edit, number: number): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(from, () => to(number))
  if (changed === text) throw new Error(`${file} has nothing to edit.`)
  writeFileSync(path, changed)
}

/** Demands that an edit shows in a page: a figure is of real work only when the work was done. */
export function requireShown(page: string, { file, shows }: Edit, number: number): void {
  if (!readFileSync(page, 'utf8').includes(shows(number)))
    throw new Error(`${page} does not show the edit of ${file}.`)
}
