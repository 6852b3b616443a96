import { chooseFrom } from '../nearest.ts'
import { error, warning } from '../words.ts'

/** Problems that show when a tenant, its profiles and the catalog are put together. */
export const tenantProblems = {
  'unknown-profile': ({ id, known }: { id: string; known: readonly string[] }) =>
    error(`There is no profile "${id}" in tenants/profiles/.`, chooseFrom(id, known)),
  'profile-circle': ({ chain }: { chain: readonly string[] }) =>
    error(
      `The profiles extend each other in a circle: ${chain.join(' -> ')}.`,
      'Take "extends" out of one of them.'
    ),
  'missing-setting': ({
    key,
    profiles,
    example
  }: {
    key: string
    profiles: readonly string[]
    example: string
  }) =>
    error(
      profiles.length === 0
        ? `The tenant does not say "${key}", and it extends no profile that could.`
        : `Neither the tenant nor ${profiles.map((id) => `profile "${id}"`).join(' nor ')} says "${key}".`,
      `Add a line such as:  ${key}: ${example}`
    ),
  'no-withdrawal-route': ({ cookie }: { cookie: string }) =>
    error(
      `The cookie "${cookie}" needs consent, but the page cannot say how readers take it back.`,
      'Add "preferencesUrl" with the page on which they do so, or "preferencesControl" with the words of the link or button that opens the cookie settings, or  portal: { banner: true }  if the settings open at the bottom of the site.'
    ),
  'preferences-on-policy': ({ url }: { url: string; site: string }) =>
    error(
      `${url} is a policy page itself, and nobody can change a choice there.`,
      'Write the address of a page of the site that shows the cookie settings.'
    ),
  'preferences-elsewhere': ({ url, site }: { url: string; site: string }) =>
    warning(
      `${url} is not a page of ${site}, whose browser storage holds the choice.`,
      'Open it from another site and see whether the choice changes; if not, write the address of a page of the site.'
    ),
  'unknown-cookie': ({ name, known }: { name: string; known: readonly string[] }) =>
    error(
      `The catalog has no cookie "${name}".`,
      `${chooseFrom(name, known)} For a cookie of the tenant's own, write a record: name, provider, category, duration, function, purpose.`
    ),
  'ambiguous-cookie': ({ name, services }: { name: string; services: readonly string[] }) =>
    error(
      `${services.length} services of the catalog have a cookie "${name}".`,
      `Say which one: ${services.map((service) => `${service}/${name}`).join(' or ')}.`
    ),
  'duplicate-cookie': ({ name, line }: { name: string; line: number }) =>
    error(`The cookie "${name}" is listed already, at line ${line}.`, 'Keep one of the two.'),
  'incomplete-cookie': ({
    name,
    key,
    example,
    inCatalog
  }: {
    name: string
    key: string
    example: string
    inCatalog: boolean
  }) =>
    error(
      `The record of the cookie "${name}" does not say "${key}".`,
      inCatalog
        ? `If the cookie of the catalog is meant, write  use: ${name}  instead of  name: ${name}.`
        : `Add a line such as:  ${key}: ${example}`
    ),
  'nothing-to-remove': ({
    name,
    known,
    line
  }: {
    name: string
    known: readonly string[]
    /** Where the same file lists the cookie. */
    line: number | undefined
  }) =>
    line === undefined
      ? warning(
          `No profile lists a cookie "${name}", so there is nothing to remove.`,
          chooseFrom(name, known)
        )
      : warning(
          `This file lists the cookie "${name}" itself, in line ${line}, so it is not removed.`,
          'Take one of the two lines out.'
        ),
  'same-host': ({ host, other }: { host: string; other: string }) =>
    error(
      `The host ${host} belongs to the tenant "${other}" already.`,
      'Correct the "url" of one of the two: every tenant has a host of its own.'
    ),
  'same-address': ({ address, other }: { address: string; other: string }) =>
    error(
      `The pages of this tenant would be published at ${address}, where those of "${other}" are.`,
      'Correct "publishedAt": it needs {tenant} in it, or a different address for each tenant.'
    ),
  'locale-without-content': ({ locale, known }: { locale: string; known: readonly string[] }) =>
    error(
      `There is no folder content/${locale}/, so no page can be written in that language.`,
      chooseFrom(locale, known)
    ),
  'text-without-locale': ({ key, locale }: { key: string; locale: string }) =>
    error(
      `The text "${key}" is missing in the language "${locale}", in which a page is published.`,
      `Add it:  ${key}: { ${locale}: "..." }`
    ),
  'column-empty': ({ name, column }: { name: string; column: string }) =>
    error(
      `The cookie "${name}" has no "${column}", and the table has a column for it.`,
      `Add "${column}" to the cookie, or take it out of "columns".`
    ),
  'security-txt-not-at-top': ({ address }: { address: string }) =>
    warning(
      `Nobody will look for ${address}: security.txt is read at the top of a host only.`,
      'Publish the file at the top of the host too, or take "securityTxt" out.'
    ),
  'no-controller': ({ tenant }: { tenant: string }) =>
    warning(
      `The tenant "${tenant}" names no controller, so its page cannot say who is answerable for the site.`,
      'Add "controller:" with name and contact, here or in the profile, as soon as the operator has confirmed it.'
    )
}
