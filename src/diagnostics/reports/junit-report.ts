import { compare } from '../compare.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { groupBy } from '../group-by.ts'
import type { About } from './about.ts'
import { fullText } from './full-text.ts'

/** What is tested: a rule of the linter, or that a kind of problem does not occur. */
interface Suite {
  readonly name: string
  /** What holds when nothing is found. */
  readonly title: string
  readonly found: readonly Diagnostic[]
}

/**
 * JUnit XML, which most services for continuous integration show as test results: a suite for each
 * rule, with a case for each finding, or one that passes. Only an error fails, as only an error
 * ends the command with 1; warnings and advice are shown as skipped. It is valid by the schemas of
 * Ant (https://github.com/windyroad/JUnit-Schema) and of Jenkins.
 */
export function junitReport(diagnostics: readonly Diagnostic[], about: About): string {
  const suites = suitesOf(diagnostics, about)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites.flatMap((suite, id) => suiteLines(suite, id, about.date)),
    '</testsuites>',
    ''
  ].join('\n')
}

/** First the rules in their order, then the other kinds of problems that were found. */
function suitesOf(diagnostics: readonly Diagnostic[], { rules }: About): readonly Suite[] {
  const found = groupBy(diagnostics, ({ code }) => code)
  const ids = new Set(rules.map(({ id }) => id))
  const others = [...found.keys()].filter((code) => !ids.has(code)).toSorted(compare)
  const suites = [
    ...rules.map(({ id, title }) => ({ name: id, title, found: found.get(id) ?? [] })),
    ...others.map((code) => ({ name: code, title: '', found: found.get(code) ?? [] }))
  ]
  return suites.length > 0
    ? suites
    : [{ name: 'policy-pages', title: 'There are no problems.', found: [] }]
}

function suiteLines({ name, title, found }: Suite, id: number, date: string): string[] {
  const failures = found.filter(({ severity }) => severity === 'error').length
  const counts = `tests="${Math.max(1, found.length)}" failures="${failures}" errors="0" skipped="${found.length - failures}"`
  return [
    `  <testsuite name="${xml(name)}" package="policy-pages" id="${id}" timestamp="${xml(date)}T00:00:00" hostname="localhost" ${counts} time="0">`,
    `    <properties><property name="date" value="${xml(date)}"/></properties>`,
    ...(found.length === 0 ? [`    ${caseStart(name, title)}/>`] : found.flatMap(caseLines)),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>'
  ]
}

function caseLines(entry: Diagnostic): string[] {
  const { code, severity, file, line, column, message, details = [] } = entry
  const place = `${file}:${line}:${column}`
  const text = [place, fullText(entry), ...details].map(xml).join('\n')
  const result =
    severity === 'error'
      ? `<failure type="error" message="${xml(message)}">${text}</failure>`
      : `<skipped message="${xml(`${severity}: ${message}`)}">${text}</skipped>`
  return [`    ${caseStart(code, `${place} ${message}`)}>`, `      ${result}`, '    </testcase>']
}

const caseStart = (suite: string, name: string) =>
  `<testcase classname="${xml(suite)}" name="${xml(name)}" time="0"`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
}

/** A text on one line, as XML 1.0 can hold it: no controls, no halves of characters. */
function xml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}
