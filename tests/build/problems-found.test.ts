import { expect, test } from 'vitest'
import { problemsFound } from '../../src/build/problems-found.ts'
import { diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { wholeFile } from '../../src/diagnostics/place.ts'

/** What two tenants say about one line of their profile, of which they have other parts. */
const [few, many] = [[], ['_ga', '_gid']].map((known) =>
  diagnostic(wholeFile('tenants/profiles/french.yaml'), {
    code: 'nothing-to-remove',
    name: 'nothing',
    known,
    line: undefined
  })
)

test('a problem that tenants meet with other remedies is said once, whoever met it first', () => {
  const said = [
    [few, many],
    [many, few]
  ].map((pair) => {
    const problems = problemsFound()
    for (const one of pair) problems.add(one === undefined ? [] : [one])
    return problems.all()
  })

  expect(said).toEqual([[many], [many]])
})
