import { expect, onTestFinished, test, vi } from 'vitest'
import { type CheckOptions, check } from '../../src/commands/check.ts'
import { readSite } from '../../src/commands/read-site.ts'
import { diagnosticsText } from '../../src/commands/terminal.ts'
import { diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { wholeFile } from '../../src/diagnostics/place.ts'
import { TENANT } from '../support/site-from.ts'
import { temporaryProject } from '../support/temporary-project.ts'

/** Runs `check` on a project in another folder; gives its exit code and what it printed. */
async function checked(root: string, options: CheckOptions) {
  const printed = { out: '', err: '' }
  const code = await check(root, options, {
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    isOutTerminal: false,
    isErrTerminal: false
  })
  return { code, ...printed }
}

/** Sets the environment until the end of the test. */
function withEnvironment(variables: Readonly<Record<string, string>>): void {
  onTestFinished(() => void vi.unstubAllEnvs())
  for (const name of ['FORCE_COLOR', 'NO_COLOR']) vi.stubEnv(name, variables[name])
}

test('a project without errors is reported in the form that was asked for, and in no other', async () => {
  const { root } = temporaryProject()
  const { code, out, err } = await checked(root, {
    format: 'json',
    rule: ['controller-identity-required'],
    date: '2026-11-25'
  })

  expect([code, JSON.parse(out).warnings, err]).toEqual([0, 1, ''])
})

test('a report is written to a file of the project, without colour', async () => {
  withEnvironment({ FORCE_COLOR: '1' })
  const project = temporaryProject()
  project.write('tenants/acme.yaml', '')
  const printed = await checked(project.root, { format: 'text', output: 'report.txt' })

  expect(printed).toEqual({ code: 1, out: '', err: '' })
  expect(project.snapshot('.')['report.txt']).toMatch(/^tenants\/acme\.yaml:1:1 {2}error {2}/m)
})

test('problems of reading and of checking stand in one order, and nothing is published', async () => {
  const project = temporaryProject()
  project.write('tenants/acme.yaml', '')
  project.write('tenants/abc.yml', TENANT)
  project.write('tenants/xyz.yml', TENANT)
  const { diagnostics, ...site } = await readSite(project.root)

  expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'tenants/abc.yml file-ending',
    'tenants/acme.yaml yaml-empty',
    'tenants/inai.yaml no-controller',
    'tenants/xyz.yml file-ending'
  ])
  expect(site).toEqual({
    pages: [],
    files: [],
    notFoundPages: [],
    sitemaps: [],
    tenantLists: [],
    tenants: []
  })
})

test('a file that cannot be read stops the pages of all others', async () => {
  const project = temporaryProject()
  project.write('tenants/acme.yml', TENANT)
  const { pages, tenantLists, tenants } = await readSite(project.root)

  expect([pages, tenantLists, tenants]).toEqual([[], [], []])
})

test.for([
  [{}, true, true],
  [{}, false, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false]
] as const)(
  'with %o, at a terminal: %s, problems are in colour: %s',
  ([variables, isTerminal, isColoured]) => {
    withEnvironment(variables)
    const text = diagnosticsText(
      [diagnostic(wholeFile('a'), { code: 'yaml-empty' })],
      'text',
      isTerminal
    )

    expect(text.includes('\u001b[31m')).toBe(isColoured)
  }
)
