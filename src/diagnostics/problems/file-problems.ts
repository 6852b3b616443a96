import { error } from '../words.ts'

/** Where source files belong. */
const PLACES =
  'tenants/<id>.yaml, tenants/profiles/<id>.yaml, tenants/<id>/logo.svg, content/catalog/<id>.yaml, content/policies/<id>.yaml, content/<locale>/strings.yaml, content/<locale>/catalog/<id>.yaml, content/<locale>/<policy>/<section>.md'

/** Problems of a file as such, before anybody reads what it says. */
export const fileProblems = {
  'file-not-utf8': ({ byte }: { byte: number }) =>
    error(
      `The file is not UTF-8 text: the character here (byte ${byte}) cannot be read.`,
      'Open it in your editor and save it with the encoding UTF-8.'
    ),
  'file-too-large': ({ size, limit }: { size: number; limit: number }) =>
    error(
      `The file has ${size} bytes; at most ${limit} are read.`,
      'Check that it is the right file, then take out what does not belong there.'
    ),
  'file-unreadable': ({ reason }: { reason: string }) =>
    error(
      `The file cannot be read (${reason}).`,
      'Give your user the right to read it, or take it out of the folder.'
    ),
  'file-limit': ({ reason }: { reason: string }) =>
    error(
      `The program may not have as many files open at once as it needs (${reason}). Nothing was changed.`,
      'Raise the limit to 4096 or more: with "ulimit -n 4096" in this shell, or where "ulimit -Hn" prints less, in the settings of the machine, the service or the container.'
    ),
  'file-is-folder': () =>
    error(
      'This is a folder, but its name is that of a file.',
      'Rename the folder, or replace it with the file that was meant.'
    ),
  'link-leaves-folder': ({ target }: { target: string }) =>
    error(
      `This is a link that leads out of its folder, to ${target}.`,
      'Replace the link with a copy of the file.'
    ),
  'file-ending': ({ ending, renamed }: { ending: string; renamed: string }) =>
    error(`The name of the file does not end in ".${ending}".`, `Rename the file to ${renamed}.`),
  'link-to-folder': () =>
    error(
      'This is a link to a folder; only links to files are followed.',
      'Replace the link with a copy of the folder.'
    ),
  'file-unexpected': () =>
    error(
      'A file in this place is not used for anything.',
      `Move it to where it belongs, or delete it. Files belong here: ${PLACES}.`
    ),
  'folder-missing': ({ folder }: { folder: string }) =>
    error(
      `There is no folder "${folder}" here.`,
      'Run the command in the folder of the project, where package.json stands.'
    ),
  'no-tenants': () =>
    error(
      'There is no tenant, so there is no page to build.',
      'Add a file tenants/<id>.yaml; docs/tenants.md shows what it holds.'
    )
}
