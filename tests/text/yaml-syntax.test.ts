import { expect, test } from 'vitest'
import { siteFrom } from '../support/site-from.ts'

/** What is said about a text as the tenant's file: "line:column-end code: sentence". */
function saidOf(text: string): string[] {
  const { diagnostics } = siteFrom({ 'tenants/acme.yaml': text })
  return diagnostics.map(
    ({ line, column, endColumn, code, message }) =>
      `${line}:${column}-${endColumn} ${code}: ${message}`
  )
}

const said = (place: string, character: string) =>
  `${place} yaml-first-character: A value cannot start with "${character}" unless it is in quotation marks.`

const quote = (place: string) =>
  `${place} yaml-quote: The quotation mark that opens here is never closed.`

const bracket = (place: string, character: string) =>
  `${place} yaml-open-bracket: The bracket "${character}" that opens here is never closed.`

const misplaced = (place: string) =>
  `${place} yaml-indentation: This line is not indented like its neighbours, or its colon is missing.`

test.for<[string, string[]]>([
  ["name: 'Acme\nurl: x\n", [quote('1:7-8')]],
  ['a: [1, "x"\nb: 2\n', [bracket('1:4-5', '[')]],
  ["name: It's\nurl: 'x\n", [quote('2:6-7')]],
  ['a: "x"\nb: "y\n', [quote('2:4-5')]],
  ['a: x\nb: "y', [quote('2:4-5')]],
  ['a: "x"\nb\n', [misplaced('2:1-2')]],
  ['c: 1\nb\na: "x"\n', [misplaced('2:1-2')]],
  ['{a: b', [bracket('1:1-2', '{')]],
  ['a: "x\\qy"\n', ['1:6-7 yaml-syntax: This is not valid YAML: invalid escape sequence \\q.']]
])('in %j the quotation mark that is open is found, and no other', ([text, expected]) => {
  expect(saidOf(text)).toEqual(expected)
})

test('after a broken structure nothing more is said, but all before it is', () => {
  expect(saidOf('a: !x x\nb: *y\nc: [1\nd: c: d\n')).toEqual([
    said('1:4-6', '!'),
    said('2:4-6', '*'),
    bracket('3:4-5', '[')
  ])
  expect(saidOf('a: b: c\na: 2\nd: *x\n')).toEqual([
    '1:4-5 yaml-colon: A value with a colon and a space in it needs quotation marks.'
  ])
})

test('a key that stands twice does not hide a broken structure after it', () => {
  expect(saidOf('a: 1\na: 2\nb: [1\nb: 2\n')).toEqual([
    '2:1-2 yaml-duplicate-key: The key "a" stands here a second time.',
    bracket('3:4-5', '[')
  ])
})

test('a tag or an alias without an anchor does not hide what follows', () => {
  expect(saidOf('a: !x x\nb: *y\nc: d: e\n')).toEqual([
    said('1:4-6', '!'),
    said('2:4-6', '*'),
    '3:4-5 yaml-colon: A value with a colon and a space in it needs quotation marks.'
  ])
})

test('where a tab indents, only the tab is reported', () => {
  expect(saidOf('a: 1\n\tb: 2\nc: c: d\n')).toEqual([
    '2:1-2 yaml-tab: The line is indented with a tab; YAML allows only spaces.'
  ])
})

test('an alias whose anchor stands above it is right', () => {
  expect(saidOf('a: &x 1\nb: *x\nc: *z\n')).toEqual([said('3:4-6', '*')])
})

test.for(['@', '`', '%'])('the character %s at the start of a value is named', (character) => {
  expect(saidOf(`a: ${character}x\n`)).toEqual([said('1:4-5', character)])
})

test('a key that stands twice is named without its quotation marks', () => {
  expect(saidOf("a: 1\n'a': 2\n")).toEqual([
    '2:1-2 yaml-duplicate-key: The key "a" stands here a second time.'
  ])
  expect(saidOf('abc: 1\n"abc": 2')).toEqual([
    '2:1-2 yaml-duplicate-key: The key "abc" stands here a second time.'
  ])
})

test.for<[string, string]>([
  ['name: [A] b\n', '1:11-12 yaml-syntax: This is not valid YAML: unexpected scalar at node end.'],
  [
    'name: !!binary aGk=\n',
    '1:20-21 yaml-syntax: This is not valid YAML: unknown tag !<tag:yaml.org,2002:binary>.'
  ],
  [
    '%YAML 3.0\n---\na: 1\n',
    '1:7-10 yaml-syntax: This is not valid YAML: unsupported YAML version 3.0.'
  ]
])('%j is reported in one clause', ([text, expected]) => {
  expect(saidOf(text)).toEqual([expected])
})

test('brackets without end do not hide a mistake before them', () => {
  expect(saidOf(`name: @acme\nb: ${'['.repeat(100_000)}`)).toEqual([said('1:7-8', '@')])
})

test.for<[string, string]>([
  ['12\n', 'a number'],
  ['true\n', 'true or false'],
  ['- a\n', 'a list'],
  ['Acme\n', 'a text']
])('%j is not a map', ([text, found]) => {
  expect(saidOf(text)).toEqual([
    `1:1-${text.length} yaml-not-a-map: The file holds ${found}, but it must hold keys with values.`
  ])
})

test('a file may hold 100,000 values with its aliases written out, and no more', () => {
  const bombOf = (last: number) =>
    `a: &a [${'x, '.repeat(198)}]\nb: [${'*a, '.repeat(501)}]\nc: [${'x, '.repeat(last)}]\n`
  const isBomb = (last: number) => saidOf(bombOf(last)).some((one) => one.includes('alias-bomb'))
  const rest = 100_000 - 3 - 198 - 501 * 199

  expect([rest, isBomb(rest), isBomb(rest + 1)]).toEqual([100, false, true])
})

test('too many values are reported at the first alias, or at the start where there is none', () => {
  const anchors = `# 2 * 3\na: &a [${'x, '.repeat(400)}]\n`

  expect(saidOf(`${anchors}b: [${'*a, '.repeat(400)}]\n`)[0]).toMatch(/^3:5-6 yaml-alias-bomb/)
  expect(saidOf(`a: [${'1,'.repeat(100_001)}]\n`)[0]).toMatch(/^1:1-2 yaml-alias-bomb/)
})
