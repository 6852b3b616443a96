import type { Code } from '../../src/diagnostics/problem.ts'
import { replacedFile } from '../../src/overrides/replaced-records.ts'
import type { BadInput } from './bad-inputs.ts'
import { tenantWith } from './tenant-with.ts'

const OWN_SECTION = '---\ntitle: What cookies are\n---\n\nOur own words.\n'

/** Mistakes in texts that a tenant puts in the place of shared ones, or leaves out. */
export const BAD_OVERRIDES: readonly BadInput[] = [
  tenant(
    'a section to leave out that does not exist',
    ['omit: [cookies/intr]'],
    '7:8 omit-unknown-section'
  ),
  tenant('leaving the tables out', ['omit: [cookies/cookies-used]'], '7:8 omit-needed-section'),
  tenant(
    'a section to leave out without its policy',
    ['omit: [intro]'],
    '7:8 bad-section-reference'
  ),
  {
    name: 'a text for a section that does not exist',
    files: { 'tenants/acme/en/cookies/what.md': OWN_SECTION },
    problems: ['tenants/acme/en/cookies/what.md:1:1 override-unknown-section']
  },
  {
    name: 'a text of a tenant that does not exist',
    files: { 'tenants/acne/en/cookies/what-is-a-cookie.md': OWN_SECTION },
    problems: ['tenants/acne/en/cookies/what-is-a-cookie.md:1:1 override-without-owner']
  },
  {
    name: 'a text in a language that the tenant does not publish',
    files: {
      'tenants/acme/de/cookies/what-is-a-cookie.md': OWN_SECTION,
      'tenants/acme/replaced.yaml': recordOf(
        'section/de/cookies/what-is-a-cookie',
        'What is a cookie?'
      )
    },
    problems: [
      'tenants/acme/de/cookies/what-is-a-cookie.md:1:1 override-stale',
      'tenants/acme/de/cookies/what-is-a-cookie.md:1:1 override-unused'
    ]
  },
  {
    name: 'a text for a section that the tenant does not show',
    files: {
      'tenants/acme/en/cookies/dissolved-body.md': OWN_SECTION,
      'tenants/acme/replaced.yaml': recordOf('section/en/cookies/dissolved-body', 'Older words')
    },
    problems: [
      'tenants/acme/en/cookies/dissolved-body.md:1:1 override-not-shown',
      'tenants/acme/en/cookies/dissolved-body.md:1:1 override-stale'
    ]
  },
  tenant(
    'a text that was never compared with the shared one',
    ['cookies: [{ use: sessionid, purpose: { en: To keep you logged in } }]'],
    '6:29 override-unrecorded'
  ),
  tenant(
    'a text that says the same as the shared one',
    ['cookies: [{ use: sessionid, purpose: To remember the user from one page to another }]'],
    '6:29 override-same-text'
  ),
  {
    name: 'a text that is based on an older shared one',
    files: {
      'tenants/acme.yaml': tenantWith(
        'cookies: [{ use: sessionid, purpose: To keep you logged in }]'
      ),
      'tenants/acme/replaced.yaml': recordOf(
        'cookie/opendatasoft/sessionid/purpose/en',
        'To know you'
      )
    },
    problems: ['tenants/acme.yaml:6:29 override-stale']
  },
  {
    name: 'a record of a text that replaces nothing',
    files: { 'tenants/acme/replaced.yaml': recordOf('section/en/cookies/intro', 'Intro') },
    problems: ['tenants/acme/replaced.yaml:3:1 record-without-override']
  },
  {
    name: 'a record that was changed by hand',
    files: {
      'tenants/acme.yaml': tenantWith(
        'cookies: [{ use: sessionid, purpose: To keep you logged in }]'
      ),
      'tenants/acme/replaced.yaml': recordOf(
        'cookie/opendatasoft/sessionid/purpose/en',
        'To know you'
      ).replace('To know', 'To see')
    },
    problems: [
      'tenants/acme.yaml:6:29 override-unrecorded',
      'tenants/acme/replaced.yaml:3:1 record-edited'
    ]
  }
]

/** A change of the tenant "acme"; its problem stands in its own file. */
function tenant(name: string, lines: readonly string[], problem: `${string} ${Code}`): BadInput {
  return {
    name,
    files: { 'tenants/acme.yaml': tenantWith(...lines) },
    problems: [`tenants/acme.yaml:${problem}`]
  }
}

/** The record of one replaced text, as the command writes it. */
function recordOf(key: string, text: string): string {
  return replacedFile(new Map([[key, text]]))
}
