import { expect, test } from 'vitest'
import { problemsFrom, siteFrom } from '../support/site-from.ts'

/** The problems of a text as the tenant's file, as "line:column code". */
function slipsOf(text: string): string[] {
  return problemsFrom({ 'tenants/acme.yaml': text }).map((problem) =>
    problem.replace('tenants/acme.yaml:', '')
  )
}

test.for<[string, string]>([
  ['controller:\n\u00a0\u00a0name: B\n  email: c\n', '2:1 yaml-no-break-space'],
  ['name: A\n  \u00a0url: x\n', '2:3 yaml-no-break-space'],
  ['name:\u00a0A\nurl: x\n', '1:6 yaml-no-break-space'],
  ['name:A\nurl: x\n', '1:5 yaml-blank-after-colon'],
  ['name: A\nurl:https://x.org\nlocales: [en]\n', '2:4 yaml-blank-after-colon'],
  ['name: A\nlocales:[en]\n', '2:8 yaml-blank-after-colon'],
  ['name: A\nupdated:2026-01-31\n\n\n', '2:8 yaml-blank-after-colon'],
  ['cookies:\n  - use:x\n    name: y\n', '2:8 yaml-blank-after-colon'],
  ['name: A\nhttps://x.org\n', '2:1 yaml-indentation'],
  ['cookies:\n  - a\n  -b\nname: x\n', '3:3 yaml-blank-after-dash'],
  ['cookies:\n- a\n\n• b\n', '4:1 yaml-blank-after-dash'],
  ['cookies:\n- a\n–b\n', '3:1 yaml-blank-after-dash'],
  ['cookies:\n  - use: x\n  -use: y\n', '3:3 yaml-blank-after-dash'],
  ['name: A\n-url\nlocales: [en]\n', '2:1 yaml-indentation'],
  ['name: "Open" Public\nurl: x\n', '1:14 yaml-text-after-quote'],
  ["name: 'It's\nurl: x\n", '1:11 yaml-text-after-quote'],
  ['cookies:\n  - "a" b\n  - c\n', '2:9 yaml-text-after-quote'],
  ['cookies: [a, b\n', '1:10 yaml-open-bracket'],
  ['cookies: [a, [b]\n\n\n', '1:10 yaml-open-bracket'],
  ['cookies:\n  - { use: a, b: c\n  - d\n', '2:5 yaml-open-bracket'],
  ['cookies: [a, "b\nname: x\n', '1:14 yaml-quote'],
  ['controller:\n  name: A\n   email: b\n', '3:4 yaml-indentation'],
  ['controller:\n   name: A\n  email: b\n', '3:3 yaml-indentation'],
  ['cookies:\n  - a\n - use: b\n', '3:2 yaml-indentation'],
  [' name: A\nurl: b\n', '2:1 yaml-indentation'],
  ['name: A\nurl\nlocales: [en]\n', '2:1 yaml-indentation'],
  ['name: A\r\nurl\r\n\r\n', '2:1 yaml-indentation']
])('the slip in %j is named where it stands', ([text, expected]) => {
  expect(slipsOf(text)).toEqual([expected])
})

test.for<[string, string]>([
  ['name: A\ncontroller:\nname: B\n', '3:1-5'],
  ['name: A\r\ncontroller:\r\nname: B\r\n', '3:1-5'],
  ['name: A\ncontroller:\n\n"name": B\n', '4:1-2'],
  ['name: A\ncontroller: # who\nname: B\n', '3:1-2']
])('in %j the key that lost its indentation is named', ([text, place]) => {
  const { diagnostics } = siteFrom({ 'tenants/acme.yaml': text })

  expect(
    diagnostics.map(
      ({ line, column, endColumn, message }) => `${line}:${column}-${endColumn} ${message}`
    )
  ).toEqual([`${place} The key "name" stands here a second time.`])
})

test('an open bracket is closed with its own kind', () => {
  const remedyOf = (text: string) => siteFrom({ 'tenants/acme.yaml': text }).diagnostics[0]?.remedy

  expect([remedyOf('cookies: [a\n'), remedyOf('controller: { name: A\n')]).toEqual([
    'Add "]" at the end of the value.',
    'Add "}" at the end of the value.'
  ])
})

test('an alias before its anchor is reported like one without', () => {
  expect(slipsOf('name: *a\nurl: &a x\nlocales: [en\n')).toEqual([
    '1:7 yaml-first-character',
    '3:10 yaml-open-bracket'
  ])
})

test('many aliases do not slow the report of an unknown key down', () => {
  const start = performance.now()
  const problems = slipsOf(`name: &a A\ncolums: x\ncookies:\n${'- *a\n'.repeat(10_000)}`)

  expect(problems).toContain('2:1 unknown-key')
  expect(performance.now() - start).toBeLessThan(10_000)
})
