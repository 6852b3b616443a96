import { chooseFrom } from '../nearest.ts'
import { error, warning } from '../words.ts'

/** Problems of the words of a language, of sections, and of the policy that lists them. */
export const contentProblems = {
  'words-missing': ({ name, file }: { name: string; file: string }) =>
    error(
      `The catalog's cookie "${name}" has no words in ${file}.`,
      `Add "${name}:" with "function" and "purpose" to ${file}.`
    ),
  'translation-incomplete': ({
    locale,
    missing,
    total,
    tenants
  }: {
    locale: string
    missing: number
    total: number
    tenants: number
  }) =>
    warning(
      `${missing} of ${total} texts ${missing === 1 ? 'is' : 'are'} missing in content/${locale}/, so pages of ${tenants} ${tenants === 1 ? 'tenant' : 'tenants'} show them in another language.`,
      `To see which:  npx policy-pages translations ${locale}`
    ),
  'words-without-cookie': ({ name, known }: { name: string; known: readonly string[] }) =>
    error(
      `The catalog has no cookie "${name}" in this service, so these words are never shown.`,
      chooseFrom(name, known)
    ),
  'words-without-service': ({ id, known }: { id: string; known: readonly string[] }) =>
    error(
      `The catalog has no service "${id}", so these words are never shown.`,
      chooseFrom(id, known)
    ),
  'strings-missing': ({ file }: { file: string }) =>
    error(
      `The file ${file} is missing: it holds the words of the page's own parts.`,
      'Copy it from another language, then translate it.'
    ),
  'unknown-policy': ({ id, known }: { id: string; known: readonly string[] }) =>
    error(`There is no policy "${id}" in content/policies/.`, chooseFrom(id, known)),
  'policy-missing': () =>
    error(
      'The file content/policies/cookies.yaml is missing: it lists the sections of the cookie policy.',
      'Take it back from the version history.'
    ),
  'opening-not-one': ({ tenant, ids }: { tenant: string; ids: readonly string[] }) =>
    error(
      ids.length === 0
        ? `No opening applies to the tenant "${tenant}", so its page has no heading.`
        : `The page of the tenant "${tenant}" does not start with exactly one opening: ${ids.join(', ')}.`,
      'Correct "when" of the sections with  as: opening , and put them first.'
    ),
  'section-missing': ({ file, policy }: { file: string; policy: string }) =>
    error(
      `The section file ${file} is missing.`,
      `Write it, or take the section out of content/policies/${policy}.yaml.`
    ),
  'section-unused': ({
    id,
    policy,
    known
  }: {
    id: string
    policy: string
    known: readonly string[]
  }) =>
    error(
      `The policy "${policy}" lists no section "${id}", so this text is never shown.`,
      `Add it to content/policies/${policy}.yaml, or rename the file. ${chooseFrom(id, known)}`
    ),
  'section-empty': () =>
    error('The section has a title but no text.', 'Write the text under the front matter.'),
  'section-heading': () =>
    error(
      'A heading stands inside the text of a section.',
      'Take the # away, or make it a section of its own: a file, and a line in the policy.'
    ),
  'bad-link': ({ target, why }: { target: string; why: string }) =>
    error(
      `The link to "${target}" cannot be published: ${why}.`,
      'Link to a full address that starts with https:// or mailto:.'
    ),
  'unknown-placeholder': ({ name, known }: { name: string; known: readonly string[] }) =>
    error(`{${name}} is not a placeholder.`, chooseFrom(name, known)),
  'missing-placeholder': ({ name }: { name: string }) =>
    error(
      `The text has no {${name}}, so the page would leave something out.`,
      `Write {${name}} where the value belongs.`
    ),
  'placeholder-without-value': ({ name, tenant }: { name: string; tenant: string }) =>
    error(
      `{${name}} stands here, but the tenant "${tenant}" has no value for it.`,
      'Give the tenant or its profile the value, or show the section only when there is one ("when" in the policy).'
    )
}
