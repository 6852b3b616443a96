import { expect, test } from 'vitest'
import { replacedFile } from '../../src/overrides/replaced-records.ts'
import { contentText, type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const KEY = 'cookie/opendatasoft/sessionid/purpose/en'
const SHARED = 'To remember the user from one page to another'
const OWN = 'To keep you logged in'
const RECORD = 'tenants/acme/replaced.yaml'

const acme = { 'tenants/acme.yaml': tenantWith(`cookies: [{ use: sessionid, purpose: "${OWN}" }]`) }
const recorded = (text: string, key = KEY) => ({ [RECORD]: replacedFile(new Map([[key, text]])) })

/** Code, and lines to compare, of each diagnostic. */
const found = (files: Files) =>
  siteFrom(files).diagnostics.map(({ code, file, details }) => [code, file, details])

test('an override that was never compared with its shared text is reported with it', () => {
  expect(found(acme)).toEqual([
    ['override-unrecorded', 'tenants/acme.yaml', ['The shared text is:', `  ${SHARED}`]]
  ])
})

test('an override of which the shared text is as it was is no problem', () => {
  expect(found({ ...acme, ...recorded(SHARED) })).toEqual([])
})

test('when the shared text changes, the override stays and is reported with all three texts', () => {
  const files = { ...acme, ...recorded('To know you again') }
  const cell = siteFrom(files).pages[0]?.sections.flatMap(
    ({ tables }) => tables?.[0]?.rows[0] ?? []
  )

  expect(cell?.find(({ column }) => column === 'purpose')?.text).toBe(OWN)
  expect(found(files)).toEqual([
    [
      'override-stale',
      'tenants/acme.yaml',
      [
        'The shared text, then (-) and now (+):',
        '  - To know you again',
        `  + ${SHARED}`,
        'The text here:',
        `  ${OWN}`
      ]
    ]
  ])
})

test('a section that is based on older text is reported with what changed in it', () => {
  const then = 'What cookies are used on the {platform} platform\n\nThis lists every cookie.'
  const files = {
    'tenants/acme/en/cookies/cookies-used.md': '---\ntitle: Ours\n---\n\nOur list.\n',
    ...recorded(then, 'section/en/cookies/cookies-used')
  }

  expect(found(files)[0]?.[2]).toEqual([
    'The shared text, then (-) and now (+):',
    '    What cookies are used on the {platform} platform',
    '  ',
    '  - This lists every cookie.',
    '  + This section lists every cookie that the platform uses.',
    'The text here:',
    '  Ours',
    '  ',
    '  Our list.'
  ])
})

test('an override that says the same as the shared text is reported', () => {
  const files = {
    'tenants/acme.yaml': tenantWith(`cookies: [{ use: sessionid, purpose: "${SHARED}" }]`)
  }

  expect(problemsFrom(files)).toEqual(['tenants/acme.yaml:6:29 override-same-text'])
})

test('a word that a profile replaces is compared with the catalog, one of the tenant with the profile', () => {
  const files = {
    'tenants/acme.yaml': tenantWith(
      'extends: base',
      'cookies: [{ use: sessionid, purpose: { en: Ours } }]'
    ),
    'tenants/profiles/base.yaml': 'cookies: [{ use: sessionid, purpose: { en: Theirs } }]\n'
  }

  expect(found(files)).toEqual([
    ['override-unrecorded', 'tenants/acme.yaml', ['The shared text is:', '  Theirs']],
    ['override-unrecorded', 'tenants/profiles/base.yaml', ['The shared text is:', `  ${SHARED}`]]
  ])
})

test('a record of an override that is gone is reported', () => {
  expect(problemsFrom(recorded(SHARED))).toEqual([`${RECORD}:3:1 record-without-override`])
})

test('a record that was changed by hand is refused', () => {
  const text = (recorded(SHARED)[RECORD] ?? '').replace('the user', 'you')

  expect(problemsFrom({ ...acme, [RECORD]: text })).toContain(`${RECORD}:3:1 record-edited`)
})

test('the same records give the same file, in any order', () => {
  const records = [
    ['b', 'To "b"\n\nand more'],
    ['a', 'To a']
  ] as const

  expect(replacedFile(new Map(records))).toBe(replacedFile(new Map(records.toReversed())))
})

test('while a tenant has a mistake, no record of its profile is said to replace nothing', () => {
  const profile = 'cookies: [{ use: sessionid, purpose: { en: To keep you logged in } }]\n'
  const record = 'tenants/profiles/base/replaced.yaml'
  const files = {
    'tenants/beta.yaml': 'name: Beta\nextends: base\n',
    'tenants/profiles/base.yaml': profile,
    [record]: replacedFile(new Map([[KEY, SHARED]]))
  }

  expect(problemsFrom(files)).toEqual(['tenants/beta.yaml:1:1 missing-key'])
})

test('of the tenants that are not asked for, nothing in their folders is reported', () => {
  const folder = 'tenants/beta'
  const files = {
    [`${folder}/en/cookies/cookies-used.md`]: '---\ntitle: Ours\n---\n\n{nothing}\n',
    [`${folder}/replaced.yaml`]: 'a: { fingerprint: b, text: c }\n',
    [`${folder}/notes.md`]: 'Notes\n',
    'tenants/beta.yaml': tenantWith().replaceAll('acme', 'beta')
  }

  expect(siteFrom(files, ['acme']).diagnostics).toEqual([])
  expect(siteFrom(files, ['beta']).diagnostics.map(({ code }) => code)).toEqual([
    'override-unrecorded',
    'unknown-placeholder',
    'file-unexpected',
    'record-edited',
    'record-without-override'
  ])
})

test('a profile replaces the same word for every tenant, whatever else a tenant extends', () => {
  const words = (purpose: string) => `cookies: [{ use: sessionid, purpose: { en: ${purpose} } }]\n`
  const files = {
    'tenants/acme.yaml': tenantWith('extends: [one, two]').replace(/^cookies: .*\n/m, ''),
    'tenants/profiles/one.yaml': words('To see'),
    'tenants/profiles/two.yaml': words('To know')
  }

  expect(found(files).map(([, file, details]) => [file, details])).toEqual([
    ['tenants/profiles/one.yaml', ['The shared text is:', `  ${SHARED}`]],
    ['tenants/profiles/two.yaml', ['The shared text is:', `  ${SHARED}`]]
  ])
})

test('other line breaks than those of the shared text are no other words', () => {
  const section = 'cookies/what-is-a-cookie.md'
  const text = contentText(`content/en/${section}`).replaceAll('\n', '\r\n')

  expect(problemsFrom({ [`tenants/acme/en/${section}`]: text })).toEqual([
    `tenants/acme/en/${section}:1:1 override-same-text`
  ])
})
