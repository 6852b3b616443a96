import { chooseFrom } from '../nearest.ts'
import { error } from '../words.ts'

/** Problems of a build after its input was found right. */
export const outputProblems = {
  'output-not-folder': () =>
    error(
      'The pages go into the folder "dist", but there is a file of that name.',
      'Move or delete the file "dist".'
    ),
  'output-not-writable': ({ reason }: { reason: string }) =>
    error(
      `The folder "dist" cannot be written (${reason}). It was left as it was.`,
      'Give your user the right to write to it, or delete the folder.'
    ),
  'output-read-only': () =>
    error(
      'The folder "dist" is on a disk that can only be read. It was left as it was.',
      'Mount the disk so that it can be written, or make "dist" a link to a folder on another disk.'
    ),
  'output-failed': ({ reason }: { reason: string }) =>
    error(
      `Writing to the folder "dist" failed (${reason}). It was left as it was.`,
      'Put right what the words in brackets say, then run the build again.'
    ),
  'output-half-written': ({ reason }: { reason: string }) =>
    error(
      `The folder "dist" was written in part only (${reason}). Every file in it is whole, old or new.`,
      'Remove what stands in the way, then run the build again: it completes the folder.'
    ),
  'output-full': ({ reason }: { reason: string }) =>
    error(
      `There is no room left on the disk (${reason}). The folder "dist" was left as it was.`,
      'Free some space, then run the build again. "df -h dist" shows how much is left, "df -i dist" how many files still fit.'
    ),
  'output-locked': ({ pid, since }: { pid: number; since: string }) =>
    error(
      `Another build (process ${pid}, since ${since}) is writing the folder "dist". This one changed nothing.`,
      'Run the build again when the other one has ended. Without --no-wait, it waits up to ten minutes by itself.'
    ),
  'output-locked-elsewhere': ({
    pid,
    host,
    since,
    lock
  }: {
    pid: number
    host: string
    since: string
    lock: string
  }) =>
    error(
      `A build on another machine or in another container (process ${pid} on "${host}", since ${since}) is writing the folder "dist". This one changed nothing.`,
      `Run the build again when the other one has ended. If it does not run any more, delete the file ${lock}.`
    ),
  'report-not-written': ({ reason }: { reason: string }) =>
    error(
      `The report cannot be written to this file (${reason}).`,
      'Name a file in a folder that exists and that your user can write to.'
    ),
  'mend-not-written': ({ reason }: { reason: string }) =>
    error(
      `The file cannot be mended (${reason}). It was left as it was.`,
      'Mend it by hand, or run the command again when nothing stands in the way.'
    ),
  'template-failed': ({ detail }: { detail: string }) =>
    error(
      `A template cannot be rendered: ${detail}.`,
      'Mend the template at this place; templates are not changed by tenants.'
    ),
  'pdf-failed': ({ path, detail }: { path: string; detail: string }) =>
    error(
      `The PDF ${path} cannot be made: ${detail}.`,
      'Mend the template of the PDFs, or what the page says; with "pdf: false" the tenant has none.'
    ),
  'pdf-without-letters': ({
    tenant,
    locale,
    letters
  }: {
    tenant: string
    locale: string
    letters: readonly string[]
  }) =>
    error(
      `The PDFs of the tenant "${tenant}" in the language "${locale}" cannot show ${letterList(letters)}: none of their fonts has it.`,
      'Write the texts without it, or set "pdf: false" in the file of the tenant.'
    ),
  'nothing-to-explain': ({
    name,
    tenant,
    known
  }: {
    name: string
    tenant: string
    known: readonly string[]
  }) =>
    error(
      `The tenant "${tenant}" has no setting, cookie or section "${name}".`,
      chooseFrom(name, known)
    ),
  'unknown-tenant': ({ id, known }: { id: string; known: readonly string[] }) =>
    error(`There is no tenant "${id}" in tenants/.`, chooseFrom(id, known))
}

/** How many letters are named. */
const NAMED = 5

/** The letters with their numbers in Unicode, since some cannot be told apart by looking. */
function letterList(letters: readonly string[]): string {
  const named = letters.slice(0, NAMED).map((letter) => {
    const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    return `"${letter}" (U+${code})`
  })
  const rest = letters.length - named.length
  return rest === 0 ? named.join(', ') : `${named.join(', ')} and ${rest} more`
}
