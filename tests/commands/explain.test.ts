import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/project-files.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const CATALOG = 'content/catalog/opendatasoft.yaml'

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')

test('after a change in the catalog, explain names the file, the line and the new value', () => {
  const project = temporaryProject()
  const text = textOf(CATALOG).replace('duration: P2W', 'duration: P3W')
  const line = text.split('\n').findIndex((one) => one.includes('P3W')) + 1
  project.write(CATALOG, text)

  expect(project.run('explain', 'public', 'sessionid.duration')).toEqual({
    code: 0,
    out: `sessionid.duration: P3W\n    set in      ${CATALOG}:${line}:15\n`,
    err: ''
  })
})

test('what a tenant replaces is printed with its own place, and as JSON for programs', () => {
  const project = temporaryProject()
  const file = 'tenants/public.yaml'
  const change = '- use: csrftoken\n    duration: P1D'
  const text = textOf(file).replace('- csrftoken', change)
  const line = text.split('\n').findIndex((one) => one.includes('P1D')) + 1
  project.write(file, text)

  expect(project.run('explain', 'public', 'csrftoken.duration').out).toBe(
    `csrftoken.duration: P1D
    set in      ${file}:${line}:15
    instead of  up to P12M  ${CATALOG}:54:15
`
  )
  const json = JSON.parse(
    project.run('explain', 'public', 'csrftoken.duration', '--format', 'json').out
  )
  expect(json).toEqual({
    tenant: 'public',
    explained: [
      {
        path: 'csrftoken.duration',
        value: 'P1D',
        where: { file, line, column: 15 },
        replaced: [{ value: 'up to P12M', where: { file: CATALOG, line: 54, column: 15 } }],
        because: []
      }
    ],
    diagnostics: []
  })
})

test('in JSON nothing is null, and a value that no file says is the default', () => {
  const project = temporaryProject()
  const explained = (name: string) =>
    JSON.parse(project.run('explain', 'gpseo', name, '--format', 'json').out).explained

  expect(explained('preferencesUrl')).toEqual([
    { path: 'preferencesUrl', value: null, where: 'default', replaced: [], because: [] }
  ])
  expect(explained('portal.multilingual')).toEqual([
    {
      path: 'portal.multilingual',
      value: true,
      where: 'default',
      replaced: [],
      because: [
        {
          text: 'the pages are in fr, en',
          where: { file: 'tenants/gpseo.yaml', line: 4, column: 10 }
        }
      ]
    }
  ])
})

test('a name that does not exist is answered with the nearest one, and exit code 1', () => {
  const { code, out, err } = temporaryProject().run('explain', 'public', 'csrftken')

  expect([code, out]).toEqual([1, ''])
  expect(err).toBe(`tenants/public.yaml:19:5  error  nothing-to-explain
  The tenant "public" has no setting, cookie or section "csrftken".
  19 |   - csrftoken
     |     ^^^^^^^^^
  -> Did you mean "csrftoken"?

1 error.
`)
})

test('a tenant that does not exist is answered with the nearest one, and exit code 1', () => {
  const { code, out, err } = temporaryProject().run('explain', 'publik')

  expect([code, out, err.includes('Did you mean "public"?')]).toEqual([1, '', true])
})

test('errors of the project are printed, and what can be explained is', () => {
  const project = temporaryProject()
  project.write('tenants/public.yaml', textOf('tenants/public.yaml').replace('csrftoken', 'csrf'))
  project.write('tenants/acme.yaml', 'name: Acme\n')
  const { code, out, err } = project.run('explain', 'public', 'sessionid.duration')

  expect([code, out]).toEqual([0, `sessionid.duration: P2W\n    set in      ${CATALOG}:22:15\n`])
  expect(err).toMatch(
    /^tenants\/public\.yaml:19:5 {2}error {2}unknown-cookie\n[\s\S]*\n1 error\.\n$/
  )
})

test('of a tenant whose file cannot be used nothing is explained', () => {
  const project = temporaryProject()
  project.write('tenants/public.yaml', 'name: Public\nurl: http://public.example.org\n')
  const { code, out, err } = project.run('explain', 'public')

  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('tenants/public.yaml:2:6  error  bad-url')
})

test('without a name every value of the tenant is printed with its place', () => {
  const { code, out, err } = temporaryProject().run('explain', 'opendatasoft.com')
  const lines = out.split('\n').map((line) => line.replace(/ {2,}/g, '  '))

  expect([code, err]).toEqual([0, ''])
  expect(lines.slice(0, 2)).toEqual([
    'name: Opendatasoft  tenants/opendatasoft.com.yaml:3:7',
    'url: https://opendatasoft.com  tenants/opendatasoft.com.yaml:5:6'
  ])
  expect(lines).toContain('  instead of service  tenants/profiles/opendatasoft-portal.yaml:4:8')
})
