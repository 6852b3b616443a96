import { expect, test } from 'vitest'
import { htmlFindings } from '../../support/html-validator.ts'
import { fleetFrom, HARD_FLEET, reportFrom } from '../../support/report-from.ts'

test('the report is valid HTML; its only departure from the rules for pages is its style', async () => {
  expect(await htmlFindings(reportFrom(HARD_FLEET))).toEqual([
    expect.stringMatching(/^\d+ no-style-tag: /)
  ])
})

test('every finding stands in the report with its place, words, reason and source', () => {
  const report = reportFrom(HARD_FLEET)
  const { findings } = fleetFrom(HARD_FLEET)
  const written = (text: string) =>
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;')
  const lost = findings.filter(({ file, line, column, message, remedy, rule }) => {
    const words = [`${file}:${line}:${column}`, message, remedy]
    const reason = rule === undefined ? [] : [rule.why, rule.source.url]
    return [...words, ...reason].some((text) => !report.includes(written(text)))
  })

  expect(findings.length).toBeGreaterThan(10)
  expect(lost).toEqual([])
})

/** The words of the cells of a table, row by row. */
function cellsOf(report: string, id: string): string[][] {
  const [, table = ''] =
    new RegExp(`<caption id="${id}">.*?<tbody>(.*?)</tbody>`, 's').exec(report) ?? []
  return table
    .split('</tr>')
    .slice(0, -1)
    .map((row) =>
      row
        .split(/<\/t[hd]>/)
        .slice(0, -1)
        .map((cell) => cell.replace(/<[^>]*>/g, '').trim())
    )
}

const two = {
  'tenants/profiles/base.yaml': 'jurisdictions: [fr]\npublicBody: ES\ncookies: [sessionid]\n',
  'tenants/acme.yaml':
    'extends: base\nname: Acme\nurl: https://acme.example.org\nlocales: [en]\nupdated: 2026-10-01\n',
  'tenants/beta.yaml':
    'extends: base\nname: Beta\nurl: https://beta.example.org\nlocales: [en]\nupdated: 2026-10-01\n'
}

test('the report says what one change in a shared file would settle', () => {
  expect(cellsOf(reportFrom(two), 'settle-shared')).toContainEqual([
    expect.stringMatching(/^content\/catalog\/opendatasoft\.yaml:\d+$/),
    'Nobody says who besides the controller has access to &quot;sessionid&quot;.',
    'third-party-access-stated',
    '2'
  ])
})

test('the report says what several tenants of a profile lack, and could say once', () => {
  expect(cellsOf(reportFrom(two), 'settle-profiles')).toContainEqual([
    'tenants/profiles/base.yaml',
    'controller-identity-required',
    '2',
    '2'
  ])
})

test('findings are counted by profile and by tenant', () => {
  const report = reportFrom(two)
  const [[profile, tenants, errors] = []] = cellsOf(report, 'by-profile')

  expect([profile, tenants, Number(errors) > 0]).toEqual(['base', '2', true])
  expect(cellsOf(report, 'by-tenant').map(([name]) => name)).toEqual(['Acme acme', 'Beta beta'])
})

test('the matrix says of each tenant which elements are stated, missing, unknown or not asked', () => {
  const report = reportFrom({
    ...two,
    'tenants/beta.yaml': `${two['tenants/beta.yaml']}controller: { name: Beta, email: a@beta.example.org }\n`
  })
  const states = cellsOf(report, 'matrix').map(([name, e1, e2, e3, , , , , , , e10]) => [
    name,
    e1,
    e2,
    e3,
    e10
  ])

  expect(states).toEqual([
    ['Acme acme', 'missing', 'missing', 'stated', 'not asked'],
    ['Beta beta', 'stated', 'missing', 'stated', 'not asked']
  ])
})

/** A fleet of many tenants that say the same. */
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `tenants/t${index}.yaml`,
      `extends: base\nname: T${index}\nurl: https://t${index}.example.org\nlocales: [en]\nupdated: 2026-10-01\n`
    ])
  )

test('a large fleet is summarised, and the report says what it leaves out', () => {
  const report = reportFrom({ ...two, ...many(500) })

  expect(cellsOf(report, 'matrix').map(([name]) => name)).toEqual([
    '502 tenants: acme, beta, t0, t1, t10 and 497 more'
  ])
  expect(cellsOf(report, 'by-tenant')).toHaveLength(200)
  expect(report).toContain('302 more rows are left out here.')
  expect(report).toContain(
    '452 more findings are left out here. check --rule controller-identity-required lists all.'
  )
  expect(report.length).toBeLessThan(500_000)
})
