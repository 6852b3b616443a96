import { error } from '../words.ts'

/** Problems of a text that should be YAML or front matter, before its keys are looked at. */
export const yamlProblems = {
  'yaml-syntax': ({ detail }: { detail: string }) =>
    error(
      `This is not valid YAML: ${detail}.`,
      'Look at this line and the one before it: a quotation mark, a colon or the indentation is wrong.'
    ),
  'yaml-quote': () =>
    error(
      'The quotation mark that opens here is never closed.',
      'Add the same quotation mark at the end of the value.'
    ),
  'yaml-too-deep': () =>
    error(
      'Lists or keys are nested here in more than 100 levels.',
      'Delete the brackets or the indentation that should not be there.'
    ),
  'yaml-colon': () =>
    error(
      'A value with a colon and a space in it needs quotation marks.',
      'Put the whole value between double quotation marks, as in  name: "Portal: open data".'
    ),
  'yaml-tab': () =>
    error(
      'The line is indented with a tab; YAML allows only spaces.',
      'Replace the tab at the start of the line with two spaces.'
    ),
  'yaml-first-character': ({ character }: { character: string }) =>
    error(
      `A value cannot start with "${character}" unless it is in quotation marks.`,
      'Put the whole value between double quotation marks.'
    ),
  'yaml-duplicate-key': ({ key }: { key: string }) =>
    error(
      `The key "${key}" stands here a second time.`,
      'Keep one of the two and delete the other, or indent this line if it belongs to the one above.'
    ),
  'yaml-no-break-space': () =>
    error(
      'The blank here is a no-break space; YAML allows only plain spaces.',
      'Delete it and type a plain space; no-break spaces come in when text is copied from a web page.'
    ),
  'yaml-blank-after-colon': () =>
    error(
      'A blank is missing after the colon of this key.',
      'Put one space after the colon, as in  name: Acme.'
    ),
  'yaml-blank-after-dash': () =>
    error(
      'An entry of a list must start with a dash and a blank.',
      'Start the line with a plain dash and one space, as in  - session.'
    ),
  'yaml-text-after-quote': () =>
    error(
      'Text follows here after the closing quotation mark of the value.',
      `Put the whole value between quotation marks of the other kind, as in  name: '"Open" Public'.`
    ),
  'yaml-indentation': () =>
    error(
      'This line is not indented like its neighbours, or its colon is missing.',
      'Indent the line with as many spaces as the lines it belongs to, and write it as "key: value".'
    ),
  'yaml-open-bracket': ({ bracket }: { bracket: string }) =>
    error(
      `The bracket "${bracket}" that opens here is never closed.`,
      `Add "${bracket === '[' ? ']' : '}'}" at the end of the value.`
    ),
  'yaml-empty': () =>
    error('The file is empty.', 'Write its content, or delete the file if it is not needed.'),
  'yaml-not-a-map': ({ found }: { found: string }) =>
    error(
      `The file holds ${found}, but it must hold keys with values.`,
      'Write one "key: value" a line; docs/tenants.md shows an example.'
    ),
  'yaml-many-documents': () =>
    error(
      'A line "---" starts a second document; a file holds only one.',
      'Delete the line "---", or move what follows it into a file of its own.'
    ),
  'yaml-alias-bomb': ({ limit }: { limit: number }) =>
    error(
      `With its aliases (*name) written out, the file has more than ${limit} values.`,
      'Write the values out, and take the aliases away.'
    ),
  'front-matter-missing': () =>
    error(
      'The section does not start with front matter.',
      'Start the file with three lines: ---, title: "The heading", ---.'
    ),
  'front-matter-open': () =>
    error(
      'The front matter is not closed.',
      'Add a line "---" after the last key, before the text starts.'
    ),
  'front-matter-language': ({ language }: { language: string }) =>
    error(
      `The front matter is marked as "${language}"; only YAML is read, and nothing is ever run.`,
      'Start the file with a line "---" and nothing else on it, then write YAML.'
    )
}
