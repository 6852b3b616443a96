import type { HostedSite } from '../hosted-site.ts'
import { choiceOf } from '../language-pattern.ts'
import { languageSets, primaryLanguages } from '../language-sets.ts'

/** A row for each tenant with a choice: its address, its languages and the policy that it shows there. */
export function homeRows({ tenants }: HostedSite): string {
  return tenants
    .flatMap((tenant) => {
      const choice = choiceOf(tenant)
      if (choice === undefined) return []
      return [`${tenant.host}${tenant.base} ${choice.locales.join('.')}|${choice.policy}\n`]
    })
    .join('')
}

/**
 * Leads from a tenant's own address to the language that the reader wants most. HAProxy compares whole
 * tags, so scripts and regions are taken off first, and looked at where a tenant has several of them.
 */
export function languageLines({ tenants }: HostedSite, out: string): string[] {
  const { sets } = languageSets(tenants)
  const wanted = `req.fhdr(accept-language),lower,${without('-[A-Za-z0-9-]+')},${without('[[:space:]]')}`
  return [
    '# The language that the reader wants most, of those that the tenant has.',
    'http-request set-var-fmt(txn.at) %[var(txn.host)]%[path]',
    `http-request set-var(txn.home) var(txn.at),map(${out}/homes.map)`,
    'http-request set-var(txn.set) var(txn.home),field(1,|)',
    'http-request set-var(txn.policy) var(txn.home),field(2,|)',
    ...sets.flatMap((set) => {
      const isSet = `{ var(txn.set) -m str ${set} }`
      const list = primaryLanguages(set).join(';')
      return [
        `http-request set-var(txn.language) '${wanted},${without(NOT_WANTED)},language("${list}")' if ${isSet}`,
        ...localeLines(set, isSet)
      ]
    }),
    'http-request set-var(txn.is_choice) bool(true) if { var(txn.language) -m found } { var(txn.language) -m len gt 0 }',
    ...[
      ['?%[query]', '{ query -m len gt 0 }'],
      ['', '!{ query -m len gt 0 }']
    ].map(
      ([query, when]) =>
        `http-request redirect code 302 location %[path]%[var(txn.language)]/%[var(txn.policy)]/${query} if { var(txn.is_choice) -m bool } ${when}`
    ),
    'http-after-response set-header Cache-Control no-cache if { var(txn.is_choice) -m bool }',
    'http-after-response set-header Vary Accept-Language if { var(txn.is_choice) -m bool }',
    'http-response add-header Vary Accept-Language if { var(txn.home) -m found }'
  ]
}

/** Takes out what a pattern finds; it stands between the other kind of quotation marks. */
function without(pattern: string): string {
  return `regsub("${pattern}","",g)`
}

/** What a reader does not want at all, in a header without blanks. */
const NOT_WANTED = '[A-Za-z]+;q=0(\\.0+)?(,|$)'

/** Which language of a set is meant by one without script and region. */
function localeLines(set: string, isSet: string): string[] {
  const locales = set.split('.')
  return primaryLanguages(set).flatMap((language) => {
    const own = locales.filter((locale) => locale.split('-')[0] === language)
    const [first = language] = own.includes(language) ? [language] : own
    const meant = `${isSet} { var(txn.language) -m str ${language} }`
    const others = own.filter((locale) => locale !== first)
    const to = (locale: string, more = '') =>
      `http-request set-var(txn.language) str(${locale}) if ${meant}${more}`
    return [
      ...others.map((locale) => to(locale, ` { req.fhdr(accept-language) -m sub -i ${locale} }`)),
      ...(first === language ? [] : [to(first)])
    ]
  })
}
