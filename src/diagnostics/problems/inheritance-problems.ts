import { chooseFrom } from '../nearest.ts'
import { error, warning } from '../words.ts'

/** A name between braces: what begins or ends with a sign of YAML needs quotation marks. */
function inBraces(name: string): string {
  return /^[A-Za-z_](.*[^:])?$/.test(name) ? name : `"${name}"`
}

/** Problems of what one file inherits from another, and of what the catalog offers. */
export const inheritanceProblems = {
  'profile-diamond': ({ shared, ways }: { shared: string; ways: readonly string[] }) =>
    error(
      `The profile "${shared}" is reached by two ways, over ${ways.map((way) => `"${way}"`).join(' and ')}, so it is not clear whose word wins.`,
      `Keep one of them under "extends", and let it extend the other.`
    ),
  'unknown-service': ({ id, known }: { id: string; known: readonly string[] }) =>
    error(`There is no service "${id}" in content/catalog/.`, chooseFrom(id, known)),
  'unknown-parameter': ({ name, known }: { name: string; known: readonly string[] }) =>
    error(`The service has no parameter "${name}".`, chooseFrom(name, known)),
  'unknown-replacement': ({ name, known }: { name: string; known: readonly string[] }) =>
    error(
      `The service has no cookie "${name}" that could replace another.`,
      chooseFrom(name, known)
    ),
  'range-reversed': () =>
    error('The shortest duration is longer than the longest one.', 'Exchange "min" and "max".'),
  'parameter-out-of-range': ({
    name,
    value,
    min,
    max
  }: {
    name: string
    value: string
    min: string | undefined
    max: string | undefined
  }) =>
    error(
      `The service cannot set "${name}" to ${value}.`,
      `Write a duration${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` up to ${max}`}.`
    ),
  'deprecated-service': ({
    id,
    since,
    replacedBy
  }: {
    id: string
    since: string
    replacedBy: string
  }) =>
    warning(
      `The service "${id}" is no longer offered since ${since}.`,
      `If the site has moved, write "${replacedBy}" instead.`
    ),
  'deprecated-cookie': ({
    name,
    since,
    replacedBy
  }: {
    name: string
    since: string
    replacedBy: string
  }) =>
    warning(
      `The service no longer sets the cookie "${name}" since ${since}.`,
      `If the site does not set it either, write "${replacedBy}" instead.`
    ),
  'fact-unconfirmed': ({
    name,
    use,
    key,
    example
  }: {
    name: string
    /** The name, with its service where another has the same. */
    use: string
    key: string
    example: string
  }) =>
    warning(
      `No public source confirmed the "${key}" of the cookie "${name}", so the catalog does not state it, and the page says that it is not published.`,
      `Look it up on the site, then list it:  - { use: ${inBraces(use)}, ${key}: ${example} }`
    ),
  'cookie-not-shown': ({ name, file, line }: { name: string; file: string; line: number }) =>
    warning(
      `The cookie "${name}" is listed but not shown: its condition in ${file}, line ${line}, is not true of this tenant.`,
      'If the site sets it, correct what the condition asks for ("portal:", "services:" or the cookies), or write  when: {}  at this cookie. If not, take the line out.'
    ),
  'changes-removed-cookie': ({
    name,
    service,
    file,
    line
  }: {
    name: string
    service: string
    file: string
    line: number
  }) =>
    warning(
      `The cookie "${name}" was taken away in ${file}, line ${line}; this line brings it back as the catalog has it, with its changes.`,
      `If that is meant, name its service too:  use: ${service}/${name} . If not, take the line out.`
    ),
  'override-without-effect': ({ key, file, line }: { key: string; file: string; line: number }) =>
    warning(
      `"${key}" says the same as ${file}, line ${line}, from which it is inherited.`,
      'Take the line out, so that later changes there reach this tenant too.'
    ),
  'bad-section-reference': ({ value }: { value: string }) =>
    error(
      `"${value}" does not name a section.`,
      'Write the policy and the section:  cookies/browser-settings .'
    ),
  'omit-unknown-section': ({ value, known }: { value: string; known: readonly string[] }) =>
    error(`There is no section "${value}" to leave out.`, chooseFrom(value, known)),
  'omit-needed-section': ({ value }: { value: string }) =>
    error(
      `The section "${value}" cannot be left out: every page of the policy has to say it.`,
      'Replace its text with a section file of the tenant instead.'
    )
}
