import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

const WORDS = 'content/en/catalog/opendatasoft.yaml'

function edit(project: TemporaryProject, path: string, from: string, to: string): void {
  const text = readFileSync(join(project.root, path), 'utf8')
  expect(text).toContain(from)
  project.write(path, text.replace(from, to))
}

test('an override survives a change of the shared words, is reported, and is accepted', () => {
  const project = temporaryProject()
  edit(
    project,
    'tenants/public.yaml',
    '- sessionid',
    '- { use: sessionid, purpose: { en: To keep you logged in } }'
  )
  expect(project.run('check').out).toContain('override-unrecorded')
  expect(project.run('override', 'accept').out).toContain('2 overrides recorded.')
  expect(project.run('check').out).not.toContain('override-')

  edit(project, WORDS, 'To remember the user from one page to another', 'To know you again')
  const { code, out } = project.run('check', '--tenant', 'public')
  expect(code).toBe(0)
  expect(out).toMatch(/tenants\/public\.yaml:\d+:\d+ {2}warning {2}override-stale/)
  expect(out).toContain('- To remember the user from one page to another')
  expect(out).toContain('+ To know you again')
  expect(out).toContain('To keep you logged in')
  project.run('build', '--quiet')
  expect(project.snapshot('dist')['public/en/cookies/index.html']).toContain(
    'To keep you logged in'
  )

  project.run('override', 'accept', 'public')
  expect(project.run('check', '--tenant', 'public').out).not.toContain('override-')
  expect(project.run('check').out).toContain('opendatasoft.com.yaml')
})

test('overrides are listed with their state', () => {
  const project = temporaryProject()

  expect(project.run('override')).toMatchObject({
    code: 0,
    out: 'tenants/opendatasoft.com.yaml:22  up to date\n  the purpose of the cookie "sessionid" (en)\n1 override.\n'
  })
})

test('accepting takes the record of an override away that is gone', () => {
  const project = temporaryProject()
  edit(
    project,
    'tenants/opendatasoft.com.yaml',
    '- use: sessionid\n    purpose:\n      en: To remember the user from one page to another.',
    '- sessionid'
  )
  const path = join(project.root, 'tenants/opendatasoft.com/replaced.yaml')
  expect(existsSync(path)).toBe(true)

  expect(project.run('override', 'accept').code).toBe(0)
  expect(existsSync(path)).toBe(false)
})

test('what cannot be read of another tenant does not stand in the way, and warnings are not printed', () => {
  const project = temporaryProject()
  project.write('tenants/inai.yaml', new Uint8Array([0x6e, 0xff]))

  expect(project.run('override', 'accept', 'opendatasoft.com')).toMatchObject({
    code: 0,
    out: '1 override recorded.\n'
  })
  const { code, err } = project.run('override', 'accept')
  expect([code, err.includes('file-not-utf8'), err.includes('1 error.')]).toEqual([1, true, true])
})

test('with an error in the files nothing is recorded', () => {
  const project = temporaryProject()
  edit(project, 'tenants/public.yaml', 'name:', 'nmae:')
  const before = project.snapshot('tenants')

  const { code, err } = project.run('override', 'accept')
  expect([code, err.includes('Did you mean "name"?')]).toEqual([1, true])
  expect(project.snapshot('tenants')).toEqual(before)
})

test('a record that cannot be written is reported, and stays as it was', () => {
  const project = temporaryProject()
  edit(project, WORDS, 'To remember the user from one page to another', 'To know you again')
  const before = project.snapshot('tenants')
  project.exec('chmod', ['a+rwX', '-R', '.'])
  project.exec('chmod', ['a-w', 'tenants/opendatasoft.com'])
  const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}
  const args = ['build/cli.js', 'override', 'accept']
  const { code, err } = project.exec(process.execPath, args, nobody)

  expect([code, err.split('\n')[0]]).toEqual([
    1,
    'tenants/opendatasoft.com/replaced.yaml:1:1  error  record-not-written'
  ])
  expect(project.snapshot('tenants')).toEqual(before)
})
