import type { Code } from '../../src/diagnostics/problem.ts'
import { BAD_INHERITANCE } from './bad-inheritance.ts'
import { BAD_OVERRIDES } from './bad-overrides.ts'
import { contentText, type Files, TENANT } from './site-from.ts'
import { tenantWith } from './tenant-with.ts'

/** One mistake in the project's files, and what is said about it. */
export interface BadInput {
  readonly name: string
  readonly files: Files
  /** Every diagnostic: "file:line:column code". */
  readonly problems: readonly `${string} ${Code}`[]
}

/** A change of the tenant "acme"; its problem stands in its own file. */
function tenant(
  name: string,
  lines: readonly string[],
  ...problems: readonly `${string} ${Code}`[]
) {
  return {
    name,
    files: { 'tenants/acme.yaml': tenantWith(...lines) },
    problems: problems.map((problem) => `tenants/acme.yaml:${problem}` as const)
  }
}

/** A whole text as the tenant's file. */
function tenantText(name: string, text: string, ...problems: readonly `${string} ${Code}`[]) {
  return {
    name,
    files: { 'tenants/acme.yaml': text },
    problems: problems.map((problem) => `tenants/acme.yaml:${problem}` as const)
  }
}

/** A whole text as a section that every page shows. */
function section(name: string, text: string, ...problems: readonly `${string} ${Code}`[]) {
  const path = 'content/en/cookies/what-is-a-cookie.md'
  return {
    name,
    files: { [path]: text },
    problems: problems.map((problem) => `${path}:${problem}` as const)
  }
}

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    'bcdefg'.split('').map((key, index) => {
      const before = 'abcdefg'.charAt(index)
      return `${key}: &${key} [${Array(10).fill(`*${before}`).join(', ')}]`
    })
  )
  .join('\n')

const FRONT = '---\ntitle: What is a cookie?\n---\n\n'

export const BAD_INPUTS: readonly BadInput[] = [
  tenantText('a quotation mark that is not closed', 'name: "Acme\nurl: x\n', '1:7 yaml-quote'),
  tenantText('a bracket that is not closed', 'cookies: [a, b\nname: x\n', '1:10 yaml-open-bracket'),
  tenantText('a comma that is missing', 'locales: [en de, "fr" es]\n', '1:23 yaml-syntax'),
  tenantText('a no-break space', 'name:\u00a0A\nurl: x\n', '1:6 yaml-no-break-space'),
  tenantText('no blank after a colon', 'name: A\nurl:x\n', '2:4 yaml-blank-after-colon'),
  tenantText('no blank after a dash', 'cookies:\n- a\n-b\n', '3:1 yaml-blank-after-dash'),
  tenantText('text after a quotation', 'name: "Open" A\n', '1:14 yaml-text-after-quote'),
  tenantText('a line that is indented too far', 'name: A\n  url: x\n', '2:3 yaml-indentation'),
  tenantText('an alias without an anchor', 'name: *acme\n', '1:7 yaml-first-character'),
  tenantText('a colon in a value', 'name: Acme: data\n', '1:7 yaml-colon'),
  tenantText('a tab as indentation', 'name: Acme\ncontroller:\n\tname: A\n', '3:1 yaml-tab'),
  tenantText('a value that starts with @', 'name: @acme\n', '1:7 yaml-first-character'),
  tenantText(
    'two keys of the same name, at two levels',
    'name: A\nname: B\ncontroller:\n  name: C\n  name: D\n',
    '2:1 yaml-duplicate-key',
    '5:3 yaml-duplicate-key'
  ),
  tenantText('an empty file', '', '1:1 yaml-empty'),
  tenantText('a file with a comment only', '# nothing yet\n', '1:1 yaml-empty'),
  tenantText('a list instead of a map', '- name: Acme\n', '1:1 yaml-not-a-map'),
  tenantText('a text instead of a map', 'Acme\n', '1:1 yaml-not-a-map'),
  tenantText('two documents in one file', 'name: A\n---\nname: B\n', '2:1 yaml-many-documents'),
  tenantText('an alias bomb', `${bomb}\n`, '2:8 yaml-alias-bomb'),
  tenantText('a value that holds itself', 'cookies: &c [*c]\n', '1:14 yaml-alias-bomb'),
  tenantText('a tag that makes a program', 'name: !!js/function "x"\n', '1:7 yaml-first-character'),
  tenantText('brackets nested without end', `name: ${'['.repeat(5000)}\n`, '1:106 yaml-too-deep'),
  tenant('an unknown key', ['colums: [name]'], '7:1 unknown-key'),
  tenant(
    'a key that programs treat in a special way',
    ['__proto__: { name: x }'],
    '7:1 unknown-key'
  ),
  tenant(
    'an unknown key of a controller',
    ['controller: { name: A, mail: a@b.org, url: https://b.org }'],
    '6:24 unknown-key'
  ),
  tenant(
    'an unknown key of a cookie',
    ['cookies: [{ use: sessionid, durration: P1D }]'],
    '6:29 unknown-key'
  ),
  tenantText('a tenant without a name', TENANT.replace('name: Acme\n', ''), '1:1 missing-key'),
  tenant('columns without the name', ['columns: [purpose]'], '7:10 column-name-missing'),
  tenant('a number instead of a text', ['name: 2024'], '6:7 wrong-type'),
  tenant('a text instead of a list', ['cookies: sessionid'], '6:10 wrong-type'),
  tenant('a list instead of a text', ['url: [https://acme.example.org]'], '6:6 wrong-type'),
  tenant('a number instead of a cookie', ['cookies: [12]'], '6:11 wrong-type'),
  tenant('template syntax without quotation marks', ['name: {{ x }}'], '6:7 wrong-type'),
  tenant('a column that does not exist', ['columns: [name, purpos]'], '7:17 unknown-choice'),
  tenant('an introduction that does not exist', ['intro: [service]'], '7:8 unknown-choice'),
  tenant('a choice without a value', ['intro:'], '7:7 empty-value'),
  tenant('a text without a value', ['name:'], '6:6 empty-value'),
  tenant('a text of blanks', ['name: "  "'], '6:7 empty-value'),
  tenant('a list without entries', ['locales: []'], '6:10 empty-value'),
  tenant('a language twice', ['locales: [en, en]'], '6:15 listed-twice'),
  tenant('a name that is too long', [`name: ${'x'.repeat(101)}`], '6:7 text-too-long'),
  tenant('a text with a line break', ['name: "A\\nB"'], '6:7 text-control-character'),
  tenant(
    'a text that turns its direction around',
    ['name: "A\\u202eB"'],
    '6:7 text-control-character'
  ),
  tenant('a profile id that leads out of the folder', ['extends: ../../etc/passwd'], '7:10 bad-id'),
  tenant('an id of 300 characters', [`extends: ${'x'.repeat(300)}`], '7:10 bad-id'),
  tenant('an address that is not https', ['url: http://acme.example.org'], '6:6 bad-url'),
  tenant('an address that is a program', ['url: "javascript:alert(1)"'], '6:6 bad-url'),
  tenant('an address that is data', ['preferencesUrl: "data:text/html,x"'], '7:17 bad-url'),
  tenant('an address with a password', ['url: https://me:secret@acme.example.org'], '6:6 bad-url'),
  tenant('an address with a blank', ['url: https://acme.example.org/a b'], '6:6 bad-url'),
  tenant('an address without a dot', ['url: https://localhost'], '6:6 bad-url'),
  tenant('half an address', ['url: acme.example.org'], '6:6 bad-url'),
  tenant('a wrong e-mail address', ['controller: { name: A, email: me }'], '6:31 bad-email'),
  tenant('a date that does not exist', ['updated: 2026-02-30'], '6:10 bad-date'),
  tenant('a date in another order', ['updated: 31.01.2026'], '6:10 bad-date'),
  tenant('a language in capitals', ['locales: [EN]'], '6:11 bad-locale'),
  tenant('a language that is a word', ['locales: [english]'], '6:11 bad-locale'),
  tenant(
    'a text in a bad language',
    ['cookies: [{ use: sessionid, purpose: { en: X, EN: Y } }]'],
    '6:47 bad-locale'
  ),
  tenant(
    'a domain with a scheme',
    ['cookies: [{ use: sessionid, domain: "https://acme.org" }]'],
    '6:37 bad-domain'
  ),
  tenant('a path without a slash', ['cookies: [{ use: sessionid, path: maps }]'], '6:35 bad-path'),
  tenant(
    'a duration in words',
    ['cookies: [{ use: sessionid, duration: 13 months }]'],
    '6:39 bad-duration'
  ),
  tenant(
    'a duration of nothing',
    ['cookies: [{ use: sessionid, duration: P0D }]'],
    '6:39 bad-duration'
  ),
  tenant('a cookie name with a blank', ['cookies: [session id]'], '6:11 bad-cookie-name'),
  tenant('a cookie name that is all pattern', ['cookies: ["*"]'], '6:11 bad-cookie-name'),
  tenant(
    'a controller without contact',
    ['controller: { name: Acme Council }'],
    '6:13 contact-missing'
  ),
  tenant('an unknown profile', ['extends: opendatasoft'], '7:10 unknown-profile'),
  {
    name: 'profiles that extend each other in a circle',
    files: {
      'tenants/acme.yaml': tenantWith('extends: one'),
      'tenants/profiles/one.yaml': 'extends: two\n',
      'tenants/profiles/two.yaml': 'extends: one\n'
    },
    problems: ['tenants/profiles/one.yaml:1:10 profile-circle']
  },
  {
    name: 'a profile that extends itself',
    files: { 'tenants/profiles/one.yaml': 'intro: service\nextends: one\n' },
    problems: ['tenants/profiles/one.yaml:2:10 profile-circle']
  },
  {
    name: 'a profile with an unknown profile',
    files: { 'tenants/profiles/one.yaml': 'extends: two\n' },
    problems: ['tenants/profiles/one.yaml:1:10 unknown-profile']
  },
  tenantText(
    'a tenant without a date',
    TENANT.replace('updated: 2026-01-31\n', ''),
    '1:1 missing-setting'
  ),
  {
    name: 'a tenant without languages, in its profile neither',
    files: {
      'tenants/acme.yaml': `extends: one\n${TENANT.replace('locales: [en]\n', '')}`,
      'tenants/profiles/one.yaml': 'intro: service\n'
    },
    problems: ['tenants/acme.yaml:2:1 missing-setting']
  },
  tenant('a cookie that the catalog does not have', ['cookies: [sesionid]'], '6:11 unknown-cookie'),
  tenant(
    'a changed cookie that the catalog does not have',
    ['cookies: [{ use: tracker }]'],
    '6:18 unknown-cookie'
  ),
  {
    name: 'a cookie that two services have',
    files: {
      'tenants/acme.yaml': tenantWith('cookies: [_BEAMER*]'),
      'content/catalog/other.yaml': serviceWith('_BEAMER*'),
      'content/en/catalog/other.yaml': '_BEAMER*: { function: F, purpose: To test }\n'
    },
    problems: ['tenants/acme.yaml:6:11 ambiguous-cookie']
  },
  tenant(
    'the same cookie twice',
    ['cookies: [sessionid, { use: sessionid }]'],
    '6:29 duplicate-cookie'
  ),
  tenant(
    'a record that is not complete',
    [
      'cookies: [{ name: w, category: necessary, function: F, duration: P1D, purpose: { en: To test } }]'
    ],
    '6:19 incomplete-cookie'
  ),
  tenant(
    'a record of a cookie that the catalog has',
    ['cookies: [{ name: sessionid, duration: P1D }]'],
    '6:19 incomplete-cookie'
  ),
  tenant('a removal of what is not there', ['remove: [csrftoken]'], '7:10 nothing-to-remove'),
  {
    name: 'two tenants with one host',
    files: { 'tenants/beta.yaml': tenantWith('url: https://ACME.example.org/portal/') },
    problems: ['tenants/beta.yaml:6:6 same-host']
  },
  {
    name: 'two tenants at one address',
    files: {
      'tenants/acme.yaml': tenantWith('publishedAt: https://policies.example.org'),
      'tenants/beta.yaml': tenantWith(
        'url: https://beta.example.org',
        'publishedAt: https://policies.example.org/'
      )
    },
    problems: ['tenants/beta.yaml:7:14 same-address']
  },
  tenant('a language without content', ['locales: [en, fr]'], '6:15 locale-without-content'),
  {
    name: 'a text without the language of a page',
    files: {
      'tenants/acme.yaml': tenantWith(
        'cookies: [{ name: w, provider: A, category: necessary, function: F, duration: P1D, purpose: { fr: Un essai } }]'
      )
    },
    problems: ['tenants/acme.yaml:6:19 text-without-locale']
  },
  tenant('a cookie without what a column shows', ['columns: [name, party]'], '6:11 column-empty'),
  tenantText(
    'a tenant without a controller',
    TENANT.replace(/controller:.*\n/, ''),
    '1:1 no-controller'
  ),
  {
    name: 'no tenant at all',
    files: { 'tenants/acme.yaml': undefined },
    problems: ['tenants:1:1 no-tenants']
  },
  ...['a/b', 'a b', 'Acme', 'x'.repeat(200), 'index.html', '-a', 'a..b'].map((id) => ({
    name: `an id such as ${id.slice(0, 10)}`,
    files: { [`tenants/${id}.yaml`]: tenantWith('url: https://other.example.org') },
    problems: [`tenants/${id}.yaml:1:1 ${id === 'a/b' ? 'file-unexpected' : 'bad-id'}` as const]
  })),
  {
    name: 'a file in no place',
    files: { 'content/english/strings.yaml': 'a: b\n' },
    problems: ['content/english/strings.yaml:1:1 file-unexpected']
  },
  {
    name: 'a service without a source for a fact',
    files: {
      ...otherService(
        serviceWith('other').replace('facts: [category, duration]', 'facts: [category]')
      )
    },
    problems: ['content/catalog/other.yaml:6:57 fact-without-source']
  },
  {
    name: 'a source for a fact that is not stated',
    files: {
      ...otherService(
        serviceWith('other').replace(
          'facts: [category, duration]',
          'facts: [category, duration, party]'
        )
      )
    },
    problems: ['content/catalog/other.yaml:8:35 source-without-fact']
  },
  {
    name: 'a country in words',
    files: { ...otherService(serviceWith('other').replace('country: FR', 'country: France')) },
    problems: ['content/catalog/other.yaml:3:12 bad-country']
  },
  {
    name: 'a service with an unknown key',
    files: {
      ...otherService(serviceWith('other').replace('name: Other\n', 'nmae: Other\nname: Other\n'))
    },
    problems: ['content/catalog/other.yaml:1:1 unknown-key']
  },
  {
    name: 'words for a cookie that the service does not have',
    files: {
      'content/en/catalog/beamer.yaml':
        '_BEAMER*: { function: F, purpose: To test }\n_BEEMER*: { function: F, purpose: To test }\n'
    },
    problems: ['content/en/catalog/beamer.yaml:2:1 words-without-cookie']
  },
  {
    name: 'words for no service',
    files: { 'content/en/catalog/beemer.yaml': 'b: { function: F, purpose: To test }\n' },
    problems: ['content/en/catalog/beemer.yaml:1:1 words-without-service']
  },
  {
    name: 'a service without words',
    files: { 'content/en/catalog/beamer.yaml': undefined },
    problems: ['content/en/catalog/beamer.yaml:1:1 words-missing']
  },
  {
    name: 'strings that are missing',
    files: { 'content/en/strings.yaml': undefined },
    problems: ['content/en/strings.yaml:1:1 strings-missing']
  },
  {
    name: 'a policy that is missing',
    files: { 'content/policies/cookies.yaml': undefined },
    problems: ['content/policies/cookies.yaml:1:1 policy-missing']
  },
  {
    name: 'a folder of sections for no policy',
    files: { 'content/en/cookie/intro.md': '---\ntitle: Hello\n---\nHello.\n' },
    problems: ['content/en/cookie/intro.md:1:1 unknown-policy']
  },
  {
    name: 'a policy without tables',
    files: { 'content/policies/cookies.yaml': policyWith('    shows: tables\n', '') },
    problems: ['content/policies/cookies.yaml:3:1 tables-not-shown-once']
  },
  ...[
    'when: { intro: service, without: statistics, has: cookies }',
    'when: { intro: operation, has: cookies }'
  ].map((when, index) => ({
    name: `a policy with ${index === 0 ? 'no opening' : 'two openings'} for a tenant`,
    files: {
      'content/policies/cookies.yaml': policyWith(
        when,
        index === 0 ? 'when: { intro: operation }' : 'when: {}'
      )
    },
    problems: ['content/policies/cookies.yaml:1:1 opening-not-one'] as const
  })),
  {
    name: 'a missing section',
    files: { 'content/en/cookies/what-is-a-cookie.md': undefined },
    problems: ['content/en/cookies/what-is-a-cookie.md:1:1 section-missing']
  },
  {
    name: 'a section that no policy lists',
    files: { 'content/en/cookies/what-is-a-cooky.md': `${FRONT}Text.\n` },
    problems: ['content/en/cookies/what-is-a-cooky.md:1:1 section-unused']
  },
  section('a section without text', FRONT, '2:1 section-empty'),
  section(
    'a section without a title',
    '---\nname: x\n---\nText.\n',
    '2:1 missing-key',
    '2:1 unknown-key'
  ),
  section('a heading in a section', `${FRONT}Text.\n\n## More\n`, '7:1 section-heading'),
  section('a section without front matter', 'Text.\n', '1:1 front-matter-missing'),
  section('an empty section', '', '1:1 front-matter-missing'),
  section('front matter that is not closed', '---\ntitle: x\n\nText.\n', '1:1 front-matter-open'),
  section(
    'front matter in JavaScript',
    '---js\n{ title: process.exit(7) }\n---\nText.\n',
    '1:1 front-matter-language'
  ),
  section(
    'front matter in JSON',
    '---json\n{ "title": "x" }\n---\nText.\n',
    '1:1 front-matter-language'
  ),
  section('front matter that is not YAML', '---\ntitle: "x\n---\nText.\n', '2:8 yaml-quote'),
  section(
    'a link that is a program',
    `${FRONT}Go [there](javascript:alert(1)).\n`,
    '5:12 bad-link'
  ),
  section(
    'a link that is data',
    `${FRONT}Two\nlines [there](data:text/html,x).\n`,
    '6:15 bad-link'
  ),
  section(
    'a link in angle brackets that is a program',
    `${FRONT}Go <javascript:alert(1)>.\n`,
    '5:5 bad-link'
  ),
  section(
    'an image that is a program',
    `${FRONT}Look ![x](javascript:alert(1))\n`,
    '5:11 bad-link'
  ),
  section('a link that is not https', `${FRONT}Go [there](http://example.org).\n`, '5:12 bad-link'),
  section('a link to a neighbour', `${FRONT}Go [there](../other/).\n`, '5:12 bad-link'),
  section('an unknown placeholder', `${FRONT}Hello {hosst}.\n`, '5:7 unknown-placeholder'),
  section(
    'a link to a placeholder that is not an address',
    `${FRONT}Go [there]({host}).\n`,
    '5:12 unknown-placeholder'
  ),
  section(
    'a placeholder in a title that is unknown',
    '---\ntitle: Hello {you}\n---\nText.\n',
    '2:8 unknown-placeholder'
  ),
  section(
    'a placeholder without a value',
    `${FRONT}See {successor}.\n`,
    '5:5 placeholder-without-value'
  ),
  {
    name: 'a record of translations that was written by hand',
    files: { 'content/fr/translated.yaml': '"cookies/intro-none": "0123"\n' },
    problems: ['content/fr/translated.yaml:1:23 bad-fingerprint']
  },
  {
    name: 'a language in which texts are missing',
    files: {
      'tenants/acme.yaml': tenantWith('locales: [en, fr]'),
      'content/fr/strings.yaml': 'skipToContent: Aller au contenu\n'
    },
    problems: ['content/fr/strings.yaml:1:1 translation-incomplete']
  },
  {
    name: 'a string without its placeholder',
    files: { 'content/en/strings.yaml': stringsWith('upTo: Up to') },
    problems: ['content/en/strings.yaml:51:9 missing-placeholder']
  },
  ...BAD_INHERITANCE,
  ...BAD_OVERRIDES
]

/** A whole service with one cookie. */
function serviceWith(name: string): string {
  return `name: Other
provider:
  country: FR
  name: Other Ltd
  sources: [{ facts: [name, country], title: T, url: https://example.org, read: 2026-01-31 }]
cookies: [{ name: ${name}, category: necessary, duration: P1D,
  sources: [
    { facts: [category, duration], title: T, url: https://example.org, read: 2026-01-31 }] }]
version: 1
reviewed: 2026-01-31
`
}

function otherService(text: string): Files {
  return {
    'content/catalog/other.yaml': text,
    'content/en/catalog/other.yaml': 'other: { function: F, purpose: To test }\n'
  }
}

/** The project's own cookie policy with one part of its text changed. */
function policyWith(from: string, to: string): string {
  return contentText('content/policies/cookies.yaml').replace(from, to)
}

/** The project's own English strings with one line changed. */
function stringsWith(line: string): string {
  const key = line.slice(0, line.indexOf(':'))
  return contentText('content/en/strings.yaml').replace(new RegExp(`\\b${key}: .*`), line)
}
