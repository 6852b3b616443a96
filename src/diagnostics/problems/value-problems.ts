import { chooseFrom } from '../nearest.ts'
import { error } from '../words.ts'

/** How the kinds of values are written. */
const HOW_TO_WRITE: Readonly<Record<string, string>> = {
  'a text': 'Put the text between double quotation marks.',
  'a list': 'Write a list, as in [first, second].',
  'keys with values': 'Write keys with values on the lines below, indented by two spaces.'
}

/** Problems of one key or one value: the wrong key, the wrong kind, the wrong form. */
export const valueProblems = {
  'bad-domain': ({ value }: { value: string }) =>
    error(
      `"${value}" is not a host to which a cookie can belong.`,
      'Write the host alone, such as data.example.org, or .example.org for all hosts under it.'
    ),
  'bad-path': ({ value }: { value: string }) =>
    error(`"${value}" is not the path of a cookie.`, 'Start it with a slash, such as / or /maps.'),
  'unknown-key': ({ key, known }: { key: string; known: readonly string[] }) =>
    error(`"${key}" is not a key that can stand here.`, chooseFrom(key, known)),
  'missing-key': ({ key, example }: { key: string; example: string }) =>
    error(`The key "${key}" is missing.`, `Add a line such as:  ${key}: ${example}`),
  'wrong-type': ({ wanted, found }: { wanted: string; found: string; value?: unknown }) =>
    error(
      `Here must stand ${wanted}, not ${found}.`,
      found === 'a list' ? `Write ${wanted}.` : (HOW_TO_WRITE[wanted] ?? `Write ${wanted}.`)
    ),
  'unknown-choice': ({ value, known }: { value: string; known: readonly string[] }) =>
    error(`"${value}" is not one of the values that can stand here.`, chooseFrom(value, known)),
  'empty-value': ({ wanted }: { wanted: string }) =>
    error('There is nothing here.', `Write ${wanted}, or delete the key.`),
  'value-is-comment': ({ value }: { value: string }) =>
    error(
      `There is nothing here: in YAML "#" begins a comment, so "${value}" is not read.`,
      `Put it between quotation marks:  "${value}"`
    ),
  'listed-twice': ({ value }: { value: string }) =>
    error(`"${value}" stands in this list a second time.`, 'Keep one of the two.'),
  'number-out-of-range': ({
    value,
    min,
    max
  }: {
    value: number
    min?: number | bigint
    max?: number | bigint
  }) =>
    error(
      `The number ${value} is too ${min === undefined ? 'large' : 'small'} to stand here.`,
      min === undefined ? `Write a number up to ${max}.` : `Write a number from ${min} on.`
    ),
  'text-too-long': ({ length, limit }: { length: number; limit: number }) =>
    error(`The text has ${length} characters; at most ${limit} fit here.`, 'Make it shorter.'),
  'text-control-character': () =>
    error(
      'The text holds a line break or an invisible control character.',
      'Write it on one line, and delete the character.'
    ),
  'bad-id': ({ id }: { id: string; meant?: string | undefined }) =>
    error(
      `"${id}" cannot be an id: it becomes part of a web address.`,
      'Use 1 to 100 lower-case letters (a to z), digits, hyphens and single dots, with a letter or digit at both ends; "index.html" and "manifest.json" are taken.'
    ),
  'bad-url': ({ value, why }: { value: string; why: string; meant?: string | undefined }) =>
    error(
      `"${value}" cannot be used as a web address: ${why}.`,
      'Write it in full, as in https://www.example.org/page.'
    ),
  'bad-email': ({ value }: { value: string; meant?: string | undefined }) =>
    error(`"${value}" is not an e-mail address.`, 'Write it as in privacy@example.org.'),
  'bad-date': ({ value, meant }: { value: string; meant?: string | undefined }) =>
    error(
      `"${value}" is not a day of the calendar from 1994 to 2099, written as year-month-day.`,
      meant === undefined
        ? 'Write the year, the month and the day in digits, as in 2026-03-31.'
        : `Write ${meant}.`
    ),
  'bad-date-time': ({ value }: { value: string }) =>
    error(
      `"${value}" is not a moment, written with its day, its time and its offset.`,
      'Write it as in 2027-03-31T00:00:00Z.'
    ),
  'bad-contact': ({ value }: { value: string }) =>
    error(
      `"${value}" is not a way to reach somebody that a program can follow.`,
      'Write an address such as mailto:security@example.org, https://www.example.org/report or tel:+1-201-555-0123.'
    ),
  'bad-locale': ({ value, meant }: { value: string; meant: string | undefined }) =>
    error(
      `"${value}" is not a language tag in lower case.`,
      meant === undefined
        ? 'Write a BCP 47 tag in lower case, such as en, fr or pt-br.'
        : `Did you mean "${meant}"?`
    ),
  'bad-duration': ({ value, meant }: { value: string; meant: string | undefined }) =>
    error(
      `"${value}" is not a duration that the build can word in every language.`,
      meant === undefined
        ? 'Write P13M for 13 months, P2W for 2 weeks, P1D for a day, PT20M for 20 minutes, session or until-cleared; "up to" may stand before it.'
        : `Write ${meant}.`
    ),
  'bad-cookie-name': ({ name, isKey = false }: { name: string; isKey?: boolean }) =>
    isKey
      ? error(
          `"${name}" cannot be the name of a cookie: only keys of web storage have a colon.`,
          'If it is such a key, say so:  storage: local-storage  or  storage: session-storage .'
        )
      : error(
          `"${name}" cannot be the name of a cookie: browsers allow no spaces and none of ( ) < > @ , ; \\ " / [ ] ? = { } in it.`,
          'Copy the name as the browser shows it; * stands for the part that changes, as in _ga_*.'
        ),
  'bad-country': ({ value }: { value: string; meant?: string | undefined }) =>
    error(
      `"${value}" is not a country code.`,
      'Write the two capital letters of ISO 3166-1, such as FR or US.'
    ),
  'column-name-missing': () =>
    error(
      'The columns do not include the name of the cookie, which every table shows.',
      'Add "name" to the list.'
    ),
  'contact-missing': () =>
    error(
      'The controller has no address, email or url, so readers cannot reach it.',
      'Add at least one of the three under "controller:", for example  email: privacy@example.org.'
    ),
  'tables-not-shown-once': ({ times, policy }: { times: number; policy: string }) =>
    error(
      policy === 'cookies'
        ? `The cookie tables are shown ${times} times; a cookie policy shows them once.`
        : `The policy "${policy}" shows the cookie tables, which belong to the cookie policy.`,
      policy === 'cookies'
        ? 'Write  shows: tables  at exactly one section.'
        : 'Take  shows: tables  out.'
    ),
  'fact-without-source': ({ fact }: { fact: string }) =>
    error(
      `No source is given for "${fact}".`,
      `Name "${fact}" under "facts" of a source, with the address where it was read and the date.`
    ),
  'source-without-fact': ({ fact }: { fact: string }) =>
    error(
      `A source is given for "${fact}", but that fact is not stated.`,
      `Add "${fact}", or take it out of the source.`
    )
}
