import { chmodSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'

const ACME = `\ufeff# Ours\r
name: "Acme"\r
url: 'https://acme.example.org'\r
locales: [en]\r
updated: '2026/1/31'   # the day\r
controller: {name: Acme Council , email: privacy@acme.example.org}\r
cookies:\r
  - use: sessionid\r
    duration: &long 13 months\r
  - {use: csrftoken, duration: *long}\r
`
const MENDED = ACME.replace('2026/1/31', '2026-01-31').replace('13 months', 'P13M')
const FILE = 'tenants/acme.yaml'

function project() {
  const made = temporaryProject()
  made.write(FILE, ACME)
  return made
}

test('check --fix mends a file, says what it did, and finds nothing to do the second time', () => {
  const made = project()
  const first = made.run('check', '--fix', '--tenant', 'acme')
  const after = made.snapshot('tenants')['acme.yaml']
  const second = made.run('check', '--fix', '--tenant', 'acme')

  expect(after).toBe(MENDED)
  expect(first.out.split('\n').slice(0, 5)).toEqual([
    'tenants/acme.yaml:5:10  mended  bad-date',
    "  '2026/1/31'  ->  '2026-01-31'",
    'tenants/acme.yaml:9:21  mended  bad-duration',
    '  13 months  ->  P13M',
    '2 problems mended in 1 file.'
  ])
  expect(second.out.split('\n')[0]).toBe('Nothing was mended.')
  expect(made.snapshot('tenants')['acme.yaml']).toBe(MENDED)
})

test('check without --fix says that there is something to mend, and mends nothing', () => {
  const made = project()
  const { out } = made.run('check', '--tenant', 'acme')

  expect(out).toContain('Of these, 3 problems may be mended by  npx policy-pages check --fix .\n')
  expect(made.snapshot('tenants')['acme.yaml']).toBe(ACME)
})

test('a report for programs has no word of mending in it', () => {
  const { out, err } = project().run('check', '--fix', '--tenant', 'acme', '--format', 'json')

  expect(JSON.parse(out).errors).toBe(0)
  expect(err).toContain('2 problems mended in 1 file.')
})

test('the rights of a file stay as they are', () => {
  const made = project()
  chmodSync(join(made.root, FILE), 0o640)
  made.run('check', '--fix', '--tenant', 'acme')

  expect([
    statSync(join(made.root, FILE)).mode & 0o777,
    made.snapshot('tenants')['acme.yaml']
  ]).toEqual([0o640, MENDED])
})

test('a link to another file is left as it is, and that is an error', () => {
  const made = project()
  made.remove(FILE)
  writeFileSync(join(made.root, 'tenants/.acme'), ACME)
  symlinkSync('.acme', join(made.root, FILE))
  const { code, out } = made.run('check', '--fix', '--tenant', 'acme')

  expect([code, out.split('\n')[0]]).toEqual([1, 'Nothing was mended.'])
  expect(out).toContain('The file cannot be mended (it is a link to another file).')
})

test('what is left alone says why', () => {
  const made = project()
  made.write(FILE, ACME.replace('duration: *long', 'purpose: *long'))
  const { out } = made.run('check', '--fix', '--tenant', 'acme')

  expect(out).toContain(
    '    Not mended: an anchor (&) and its aliases (*) would change it elsewhere too.'
  )
})
