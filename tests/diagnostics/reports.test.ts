import { createRequire } from 'node:module'
import ajvDraft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { placeAt, wholeFile } from '../../src/diagnostics/place.ts'
import { githubReport } from '../../src/diagnostics/reports/github-report.ts'
import { jsonReport } from '../../src/diagnostics/reports/json-report.ts'
import { sarifReport } from '../../src/diagnostics/reports/sarif-report.ts'
import { countOf, textReport } from '../../src/diagnostics/reports/text-report.ts'
import { RULES } from '../../src/lint/rules.ts'
import { BAD_INPUTS } from '../support/bad-inputs.ts'
import { siteFrom } from '../support/site-from.ts'

const file = { path: 'tenants/a b,c:d%.yaml', text: 'name: Acme\nintro: servce\n' }
const choice = diagnostic(placeAt(file, 18, 24), {
  code: 'unknown-choice',
  value: 'servce',
  known: ['service', 'operation']
})
const whole = diagnostic(wholeFile('tenants/x.yaml'), { code: 'yaml-empty' })
const warning = diagnostic(wholeFile('tenants/y.yaml'), { code: 'no-controller', tenant: 'y' })

test('the text shows place, sentence, line, caret and remedy, then the counts', () => {
  expect(
    textReport([choice, whole, warning], false)
  ).toBe(`tenants/a b,c:d%.yaml:2:8  error  unknown-choice
  "servce" is not one of the values that can stand here.
  2 | intro: servce
    |        ^^^^^^
  -> Did you mean "service"?

tenants/x.yaml:1:1  error  yaml-empty
  The file is empty.
  -> Write its content, or delete the file if it is not needed.

tenants/y.yaml:1:1  warning  no-controller
  The tenant "y" names no controller, so its page cannot say who is answerable for the site.
  -> Add "controller:" with name and contact, here or in the profile, as soon as the operator has confirmed it.

2 errors and 1 warning.
`)
})

test('the text is coloured only when asked', () => {
  expect(textReport([whole], true)).toContain('\u001b[31merror\u001b[39m')
  expect(textReport([whole], false)).not.toContain('\u001b')
})

test('a long line is cut around the place', () => {
  const long = { path: 'x.yaml', text: `${'a'.repeat(500)}HERE${'b'.repeat(500)}` }
  const [, , shown, caret] = textReport(
    [diagnostic(placeAt(long, 500, 504), { code: 'yaml-empty' })],
    false
  ).split('\n')

  expect(shown).toBe(`  1 | ${'a'.repeat(20)}HERE${'b'.repeat(76)}`)
  expect(caret).toBe(`    | ${' '.repeat(20)}^^^^`)
})

test('nothing from a file reaches the terminal as a control character', () => {
  const evil = { path: 'x\u001b[2J.yaml', text: 'a\u001b[31m\u202eb: \u0007\n' }
  const text = textReport(
    [diagnostic(placeAt(evil, 0, 3), { code: 'bad-id', id: '\u001b[1m\r\n' })],
    false
  )

  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought.
  expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
})

test('controls are taken out of the message, the line and the remedy, one by one', () => {
  const controls = '\u001b|\u009b|\u2028|\u202e|\u2066|'
  const place = placeAt({ path: 'x.yaml', text: controls }, 0, 1)
  const text = textReport([{ ...whole, ...place, message: controls, remedy: controls }], false)

  expect(text.split('\n').slice(1, 5)).toEqual([
    '   | | | | |',
    '  1 |  | | | | |',
    '    | ^',
    '  ->  | | | | |'
  ])
})

test('the carets stay within the part of a line that is shown, and there is one at least', () => {
  const long = { path: 'x.yaml', text: `${'\n'.repeat(11)}${'a'.repeat(500)}` }
  const caretOf = (start: number, end: number) =>
    textReport([{ ...whole, ...placeAt(long, start, end) }], false).split('\n')[3]

  expect(caretOf(11, 400)).toBe(`     | ${'^'.repeat(100)}`)
  expect(caretOf(311, 511)).toBe(`     | ${' '.repeat(20)}${'^'.repeat(80)}`)
  const empty = { ...whole, lineText: '', endColumn: 1 }
  expect(textReport([empty], false).split('\n')[3]).toBe('    | ^')
})

test('without problems there is no report, and the count says so', () => {
  expect([textReport([], false), countOf([])]).toEqual(['', 'No problems.'])
})

test('one kind of problem is counted by itself', () => {
  expect([countOf([whole]), countOf([warning, warning])]).toEqual(['1 error.', '2 warnings.'])
})

test('a warning is yellow', () => {
  expect(textReport([warning], true)).toContain('\u001b[33mwarning\u001b[39m')
})

test('JSON holds every field and the counts', () => {
  expect(JSON.parse(jsonReport([choice, warning]))).toEqual({
    ok: false,
    errors: 1,
    warnings: 1,
    advice: 0,
    diagnostics: [fieldsOf(choice), fieldsOf(warning)]
  })
  expect(JSON.parse(jsonReport([warning])).ok).toBe(true)
})

test('GitHub gets one annotation for each problem, with its special characters escaped', () => {
  expect(githubReport([choice, warning])).toBe(
    '::error file=tenants/a b%2Cc%3Ad%25.yaml,line=2,col=8,endColumn=14,title=unknown-choice::"servce" is not one of the values that can stand here. Did you mean "service"?\n' +
      '::warning file=tenants/y.yaml,line=1,col=1,endColumn=1,title=no-controller::The tenant "y" names no controller, so its page cannot say who is answerable for the site. Add "controller:" with name and contact, here or in the profile, as soon as the operator has confirmed it.\n'
  )
})

test('a line break or a percent sign cannot start an annotation of its own', () => {
  const forged = { ...whole, message: 'x%0A\n::error::forged' }
  const returned = { ...whole, message: 'x\r::error::forged' }

  expect(githubReport([forged]).split('\n')).toEqual([
    expect.stringContaining('::x%250A%0A::error::forged'),
    ''
  ])
  expect(githubReport([returned])).toContain('::x%0D::error::forged')
})

test('SARIF is valid by the schema of SARIF 2.1.0, for every kind of problem', () => {
  const schema = createRequire(import.meta.url)(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
  )
  const validate = formats
    .default(new ajvDraft04.default({ strict: false, unicodeRegExp: false }))
    .compile(schema)
  const found = BAD_INPUTS.flatMap(({ files }) => siteFrom(files).diagnostics)
  const log = JSON.parse(sarifReport([choice, whole, warning, ...found], RULES))

  expect([validate(log), validate.errors]).toEqual([true, null])
  expect(log.runs[0].results).toHaveLength(found.length + 3)
  expect(validate({ ...log, version: '9' })).toBe(false)
})

test('SARIF places a problem by file, line, columns and rule', () => {
  const { results, tool } = JSON.parse(sarifReport([choice])).runs[0]

  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'tenants/a%20b%2Cc%3Ad%25.yaml' },
    region: { startLine: 2, startColumn: 8, endColumn: 14, snippet: { text: 'intro: servce' } }
  })
  expect(tool.driver.rules[results[0].ruleIndex].id).toBe('unknown-choice')
})

test('SARIF tells warnings from errors, and shows no line where the whole file is meant', () => {
  const { results, columnKind } = JSON.parse(sarifReport([warning])).runs[0]

  expect([columnKind, results]).toEqual([
    'utf16CodeUnits',
    [
      {
        ruleId: 'no-controller',
        ruleIndex: expect.any(Number),
        level: 'warning',
        message: { text: `${warning.message} ${warning.remedy}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'tenants/y.yaml' },
              region: { startLine: 1, startColumn: 1, endColumn: 1 }
            }
          }
        ]
      }
    ]
  ])
})

function fieldsOf({ lineText: _, ...fields }: Diagnostic) {
  return fields
}

test('SARIF tells of each rule what it demands, why, and by which sources', () => {
  const source = { title: 'A *law*', pinpoint: 'Article 1', url: 'https://law.example.org/1' }
  const rule = {
    id: 'duration-required',
    title: 'It says how long.',
    severity: 'advice',
    why: 'It matters.',
    binding: 'law',
    sources: [source]
  } as const
  const { rules } = JSON.parse(sarifReport([], [rule])).runs[0].tool.driver

  expect(rules.at(-1)).toEqual({
    id: 'duration-required',
    shortDescription: { text: 'It says how long.' },
    fullDescription: { text: 'It says how long. It matters.' },
    helpUri: 'https://law.example.org/1',
    help: {
      text: 'It matters.\nA *law*, Article 1: https://law.example.org/1',
      markdown: 'It matters.\n\n- [A \\*law\\*, Article 1](https://law.example.org/1)'
    },
    defaultConfiguration: { level: 'note' },
    properties: { tags: ['law'], sources: [source] }
  })
})
