import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { placeAt, wholeFile } from '../../src/diagnostics/place.ts'
import { junitReport } from '../../src/diagnostics/reports/junit-report.ts'
import { RULES } from '../../src/lint/rules.ts'
import { BAD_INPUTS } from '../support/bad-inputs.ts'
import { siteFrom } from '../support/site-from.ts'

const file = { path: 'tenants/a&b.yaml', text: 'name: <Acme>\nintro: servce\n' }
const choice = diagnostic(placeAt(file, 20, 26), {
  code: 'unknown-choice',
  value: '<servce>',
  known: ['service']
})
const warning = diagnostic(wholeFile('tenants/y.yaml'), { code: 'no-controller', tenant: 'y' })
const rule = {
  id: 'duration-required',
  title: 'It says how long.',
  severity: 'error',
  why: 'It matters.',
  binding: 'law',
  sources: []
} as const
const about = { rules: [rule], date: '2026-11-25' }

/** What Ant's schema demands: the attributes of each element, and the elements that are in it. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  testsuites: [],
  testsuite: 'name package id timestamp hostname tests failures errors skipped time'.split(' '),
  properties: [],
  property: ['name', 'value'],
  testcase: ['classname', 'name', 'time'],
  failure: ['type', 'message'],
  skipped: ['message'],
  'system-out': [],
  'system-err': []
}
const CONTENTS: Readonly<Record<string, RegExp>> = {
  testsuites: /^(testsuite )*$/,
  testsuite: /^properties (testcase )+system-out system-err $/,
  properties: /^property $/,
  testcase: /^(failure |skipped )?$/
}

/** What is not as the schemas want it. */
function faults(text: string): string[] {
  const found: string[] = []
  const open: { name: string; inside: string }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const above = open.at(-1)
    if (above !== undefined) above.inside += `${name} `
    open.push({ name, inside: '' })
    if (Object.keys(attributes).join() !== ATTRIBUTES[name]?.join()) found.push(name)
  })
  parser.on('closetag', () => {
    const { name = '', inside = '' } = open.pop() ?? {}
    if (!(CONTENTS[name] ?? /^$/).test(inside)) found.push(`${name}: ${inside}`)
  })
  parser.write(text).close()
  return found
}

test('a rule that finds nothing is a case that passes, an error fails, a warning is skipped', () => {
  expect(junitReport([choice, warning], about)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="duration-required" package="policy-pages" id="0" timestamp="2026-11-25T00:00:00" hostname="localhost" tests="1" failures="0" errors="0" skipped="0" time="0">
    <properties><property name="date" value="2026-11-25"/></properties>
    <testcase classname="duration-required" name="It says how long." time="0"/>
    <system-out/>
    <system-err/>
  </testsuite>
  <testsuite name="no-controller" package="policy-pages" id="1" timestamp="2026-11-25T00:00:00" hostname="localhost" tests="1" failures="0" errors="0" skipped="1" time="0">
    <properties><property name="date" value="2026-11-25"/></properties>
    <testcase classname="no-controller" name="tenants/y.yaml:1:1 ${warning.message.replaceAll('"', '&quot;')}" time="0">
      <skipped message="warning: ${warning.message.replaceAll('"', '&quot;')}">tenants/y.yaml:1:1
${`${warning.message} ${warning.remedy}`.replaceAll('"', '&quot;')}</skipped>
    </testcase>
    <system-out/>
    <system-err/>
  </testsuite>
  <testsuite name="unknown-choice" package="policy-pages" id="2" timestamp="2026-11-25T00:00:00" hostname="localhost" tests="1" failures="1" errors="0" skipped="0" time="0">
    <properties><property name="date" value="2026-11-25"/></properties>
    <testcase classname="unknown-choice" name="tenants/a&amp;b.yaml:2:8 &quot;&lt;servce&gt;&quot; is not one of the values that can stand here." time="0">
      <failure type="error" message="&quot;&lt;servce&gt;&quot; is not one of the values that can stand here.">tenants/a&amp;b.yaml:2:8
&quot;&lt;servce&gt;&quot; is not one of the values that can stand here. Choose one of: service.</failure>
    </testcase>
    <system-out/>
    <system-err/>
  </testsuite>
</testsuites>
`)
})

test('the report has the elements and attributes that Ant and Jenkins read, for every problem', () => {
  const found = BAD_INPUTS.flatMap(({ files }) => siteFrom(files).diagnostics)

  expect(faults(junitReport(found, { rules: RULES, date: '2026-11-25' }))).toEqual([])
})

test('without rules and problems, one case passes', () => {
  const report = junitReport([], { rules: [], date: '2026-11-25' })

  expect(faults(report)).toEqual([])
  expect(report).toContain('name="There are no problems."')
})

test('what XML cannot hold is left out of the report', () => {
  const evil: Diagnostic = { ...choice, message: 'a\u0000\u001b\ud800\uffff\u202e]]>b' }

  expect(junitReport([evil], about)).toContain('message="a     ]]&gt;b"')
})
