import { expect, test } from 'vitest'
import { rowsOf } from '../support/page-parts.ts'
import { serviceFiles } from '../support/service-files.ts'
import { type Files, problemsFrom, siteFrom } from '../support/site-from.ts'
import { tenantWith } from '../support/tenant-with.ts'

const PROFILE = 'tenants/profiles/base.yaml'

/** A service whose two cookies stay as long as its two parameters say. */
const STAT = serviceFiles(
  'stat',
  { _id: { duration: { parameter: 'visitor' } }, _ses: { duration: { parameter: 'visit' } } },
  {
    parameters: {
      visitor: { default: 'P13M', min: 'P1D', max: 'P13M' },
      visit: { default: 'PT30M' }
    }
  }
)
const acme = (...lines: string[]): Files => ({
  ...STAT,
  'tenants/acme.yaml': tenantWith('columns: [name, duration]', 'cookies: [_id, _ses]', ...lines)
})
const shown = (files: Files) => rowsOf(siteFrom(files)).map(([, duration]) => duration)

test('where nobody sets a parameter, its default holds', () => {
  expect(shown(acme())).toEqual(['13 months', '30 minutes'])
})

test('a tenant sets one parameter, and the default of the other holds', () => {
  expect(shown(acme('parameters: { stat: { visitor: P6M } }'))).toEqual(['6 months', '30 minutes'])
})

test('parameters of a profile and of a tenant are put together one by one', () => {
  const files = {
    ...acme('extends: base', 'parameters: { stat: { visitor: P3M } }'),
    [PROFILE]: 'parameters: { stat: { visitor: P6M, visit: PT10M } }\n'
  }

  expect(shown(files)).toEqual(['3 months', '10 minutes'])
})

test('a duration that a tenant states at the cookie wins over the parameter', () => {
  const tenant = tenantWith(
    'columns: [name, duration]',
    'parameters: { stat: { visitor: P6M } }',
    'cookies: [{ use: _id, duration: P2M }, _ses]'
  )

  expect(shown({ ...STAT, 'tenants/acme.yaml': tenant })).toEqual(['2 months', '30 minutes'])
})

test.for([
  ['visitor: PT23H', 'Write a duration from P1D up to P13M.'],
  ['visitor: P14M', 'Write a duration from P1D up to P13M.'],
  ['visitor: session', 'Write a duration from P1D up to P13M.'],
  ['visitor: until-cleared', 'Write a duration from P1D up to P13M.']
] as const)('the parameter "%s" is out of its range', ([text, remedy]) => {
  const { diagnostics } = siteFrom(acme(`parameters: { stat: { ${text} } }`))

  expect(diagnostics.map((one) => [one.code, one.line, one.column, one.remedy])).toEqual([
    ['parameter-out-of-range', 8, 32, remedy]
  ])
})

test.for(['visitor: P1D', 'visitor: P13M', 'visitor: up to P1Y', 'visit: session', 'visit: P90Y'])(
  'the parameter "%s" is in its range',
  (text) => {
    expect(problemsFrom(acme(`parameters: { stat: { ${text} } }`))).toEqual([])
  }
)

test('a parameter of a profile is judged once, in the profile', () => {
  const files = { ...acme('extends: base'), [PROFILE]: 'parameters: { stat: { visitor: P9Y } }\n' }
  const beta = tenantWith('extends: base', 'url: https://beta.example.org')

  expect(problemsFrom({ ...files, 'tenants/beta.yaml': beta })).toEqual([
    `${PROFILE}:1:32 parameter-out-of-range`
  ])
})

test.for([
  ['stat: { visitr: P1M }', '8:23 unknown-parameter'],
  ['statt: { visitor: P1M }', '8:15 unknown-service'],
  ['opendatasoft: { visitor: P1M }', '8:31 unknown-parameter'],
  ['stat: { visitor: 6 months }', '8:32 bad-duration']
] as const)('the parameter "%s" is refused', ([text, problem]) => {
  expect(problemsFrom(acme(`parameters: { ${text} }`))).toEqual([`tenants/acme.yaml:${problem}`])
})

test('equal ends are a range, and ends that are exchanged are none', () => {
  const withRange = (min: string, max: string) =>
    problemsFrom(
      serviceFiles('stat', { _id: {} }, { parameters: { p: { default: min, min, max } } })
    )

  expect([withRange('P1M', 'P1M'), withRange('P30D', 'P1M')]).toEqual([[], []])
  expect(withRange('P32D', 'P1M').map((problem) => problem.split(' ')[1])).toEqual([
    'range-reversed'
  ])
})

test('a name that every object has is no parameter', () => {
  const files = acme('parameters: { stat: { constructor: P6M } }')

  expect(problemsFrom(files)).toEqual(['tenants/acme.yaml:8:23 unknown-parameter'])
})
