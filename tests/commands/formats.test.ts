import { expect, test } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'

/** One rule, which finds one thing, whatever the day is. */
const ONE_RULE = ['--rule', 'controller-identity-required', '--date', '2026-11-25']

/** A project in which the tenant "acme" has one problem. */
function brokenProject() {
  const project = temporaryProject()
  project.write('tenants/acme.yaml', 'name: Acme\nurl: http://acme.example.org\n')
  return project
}

test('check prints problems and their count, and exits with 1', () => {
  const { code, out } = brokenProject().run('check', ...ONE_RULE)

  expect(code).toBe(1)
  expect(out).toContain('tenants/acme.yaml:2:6  error  bad-url')
  expect(out).toContain('1 error and 1 warning.')
})

test('check prints the numbers of tenants and pages when all is right', () => {
  const { code, out } = temporaryProject().run('check', ...ONE_RULE)

  expect([code, out.split('\n').at(-2)]).toEqual([
    0,
    '5 tenants, 28 pages, as of 2026-11-25. 1 warning.'
  ])
})

test('check writes nothing', () => {
  const project = temporaryProject()
  project.run('check')

  expect(() => project.snapshot('dist')).toThrow('ENOENT')
})

test('check prints JSON and SARIF that a program can read from the first byte', () => {
  const project = brokenProject()
  const json = JSON.parse(project.run('check', ...ONE_RULE, '--format', 'json').out)
  const sarif = JSON.parse(project.run('check', ...ONE_RULE, '--format', 'sarif').out)

  expect([json.errors, json.warnings]).toEqual([1, 1])
  expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
    'bad-url',
    'controller-identity-required'
  ])
})

test('check writes its report to a file when asked', () => {
  const project = brokenProject()
  const { code, out } = project.run('check', '--format', 'sarif', '--output', 'report.sarif')
  const report = JSON.parse(project.snapshot('.')['report.sarif'] ?? '')

  expect([code, out, report.version]).toEqual([1, '', '2.1.0'])
})

test('a report that cannot be written is a problem of its own', () => {
  const { code, err } = temporaryProject().run('check', '--output', 'no/such/folder.txt')

  expect([code, err.split('\n')[0]]).toEqual([
    1,
    'no/such/folder.txt:1:1  error  report-not-written'
  ])
})

test('check prints annotations for GitHub', () => {
  const { out } = brokenProject().run('check', '--format', 'github')

  expect(out).toMatch(/^::error file=tenants\/acme\.yaml,line=2,col=6,/m)
})

test('build prints the same forms', () => {
  const { code, out } = brokenProject().run('build', '--format', 'json')

  expect([code, JSON.parse(out).errors]).toEqual([1, 1])
})

test('check of one tenant leaves the problems of others out', () => {
  expect(brokenProject().run('check', '--tenant', 'public').code).toBe(0)
  expect(brokenProject().run('check', '--tenant', 'acme').code).toBe(1)
})

test('an unknown format, command or option is refused in one sentence', () => {
  const project = temporaryProject()

  expect(project.run('check', '--format', 'xml').err).toContain(
    "option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, github, sarif, junit, html."
  )
  expect(project.run('biuld').err).toContain("unknown command 'biuld'\n(Did you mean build?)")
  expect(project.run('check', '--quite').code).toBe(1)
})

test('the help names the commands and shows examples', () => {
  const { code, out } = temporaryProject().run('--help')

  expect(code).toBe(0)
  for (const word of ['build', 'check', 'dev', 'Examples:', 'Exit code:'])
    expect(out).toContain(word)
})
