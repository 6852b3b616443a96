import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../diagnostics/place.ts'
import { wholeFile } from '../diagnostics/place.ts'
import { oneLine, plural } from '../diagnostics/reports/text-report.ts'
import type { SourceRead } from '../project/read-source-files.ts'
import { rewriteSource } from '../project/rewrite-source.ts'
import { keyOfProblem, mendFiles } from '../text/mend-files.ts'
import type { Mended } from '../text/mend-yaml.ts'
import type { Refusal } from '../text/yaml-cut.ts'

/** What mending the files of a project came to. */
export interface MendedRead {
  /** The project as it is now. */
  readonly read: SourceRead
  readonly mended: readonly Mended[]
  /** Says at the problems that are left why they were left. */
  withReasons(diagnostics: readonly Diagnostic[]): readonly Diagnostic[]
}

/**
 * Mends the project's files on the disk. A file that cannot be written is left as it was, and
 * reported with what could not be read.
 */
export async function mendRead(
  root: string,
  read: SourceRead,
  find: (files: readonly SourceFile[]) => readonly Diagnostic[]
): Promise<MendedRead> {
  const { files, mended, left } = mendFiles(read.files, find)
  const failures = new Map<string, Diagnostic>()
  const written: SourceFile[] = []
  for (const [index, file] of files.entries()) {
    const before = read.files[index]
    const isSame = before === undefined || before.text === file.text
    const reason = isSame ? undefined : await rewriteSource(root, file.path, before.text, file.text)
    written.push(reason === undefined || before === undefined ? file : before)
    if (reason === undefined) continue
    const problem = { code: 'mend-not-written', reason } as const
    failures.set(file.path, diagnostic(wholeFile(file.path), problem))
  }
  return {
    read: { files: written, diagnostics: [...read.diagnostics, ...failures.values()] },
    mended: mended.filter(({ diagnostic: { file } }) => !failures.has(file)),
    withReasons: (diagnostics) => diagnostics.map((one) => withReason(one, left))
  }
}

const REASONS: Readonly<Record<Refusal, string>> = {
  anchor: 'an anchor (&) and its aliases (*) would change it elsewhere too',
  comment: 'a comment stands inside of it',
  layout: 'the way in which it is written is not one that a program can change safely',
  differs: 'the two are not the same, so which one to keep is for you to say',
  taken: 'the key that is meant stands there already'
}

function withReason(one: Diagnostic, left: ReadonlyMap<string, Refusal>): Diagnostic {
  const why = left.get(keyOfProblem(one))
  if (why === undefined) return one
  return { ...one, details: [...(one.details ?? []), `Not mended: ${REASONS[why]}.`] }
}

/** What was mended, for a person: place, code, the words before and after, and the count. */
export function mendedText(mended: readonly Mended[]): string {
  if (mended.length === 0) return 'Nothing was mended.\n'
  const lines = mended.map(({ diagnostic: { file, line, column, code }, before, after }) =>
    [
      `${oneLine(file)}:${line}:${column}  mended  ${code}`,
      `  ${oneLine(before).replace(/ +/g, ' ')}  ->  ${after === '' ? 'taken out' : oneLine(after)}`
    ].join('\n')
  )
  const files = new Set(mended.map(({ diagnostic: { file } }) => file))
  return `${lines.join('\n')}\n${plural(mended.length, 'problem')} mended in ${plural(files.size, 'file')}.\n\n`
}
