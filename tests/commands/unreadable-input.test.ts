import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TENANT } from '../support/site-from.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

/** What `check` says about a project after one change: exit code and "place code" of each error. */
function checked(change: (project: TemporaryProject) => void): [number | null, string[]] {
  const project = temporaryProject()
  change(project)
  const { code, out } = project.run('check')
  const heads = out.split('\n').filter((line) => /^\S.* {2}error {2}/.test(line))
  return [code, heads.map((line) => line.replace(/ {2}error {2}/, ' '))]
}

const ACME = 'tenants/acme.yaml'
const text = (ending: string) => TENANT.replaceAll('\n', ending)

test('a byte order mark and Windows line ends are accepted', () => {
  const problems = checked((project) => {
    project.write(ACME, `\uFEFF${text('\r\n')}`)
    project.write(
      'content/en/cookies/what-is-a-cookie.md',
      '---\r\ntitle: What?\r\n---\r\n\r\nA cookie.\r\n'
    )
  })

  expect(problems).toEqual([0, []])
})

test('a file that is not UTF-8 is reported', () => {
  const latin1 = Buffer.from(TENANT.replace('Acme\n', 'Acm\xe9\n'), 'latin1')

  expect(checked((project) => project.write(ACME, latin1))).toEqual([
    1,
    [`${ACME}:1:10 file-not-utf8`]
  ])
})

test('a file of 50 MB is reported, and not read', () => {
  expect(checked((project) => project.write(ACME, Buffer.alloc(50_000_000, '#')))).toEqual([
    1,
    [`${ACME}:1:1 file-too-large`]
  ])
})

test('a link that leaves the folder is reported, and not followed', () => {
  const problems = checked((project) => {
    project.write('secret.yaml', TENANT)
    symlinkSync('../secret.yaml', join(project.root, ACME))
  })

  expect(problems).toEqual([1, [`${ACME}:1:1 link-leaves-folder`]])
})

test('a link within the folder is followed', () => {
  const problems = checked((project) => {
    project.write('tenants/.shared/acme.txt', TENANT)
    symlinkSync('.shared/acme.txt', join(project.root, ACME))
  })

  expect(problems).toEqual([0, []])
})

test('a link to itself is reported', () => {
  expect(checked((project) => symlinkSync('acme.yaml', join(project.root, ACME)))).toEqual([
    1,
    [`${ACME}:1:1 file-unreadable`]
  ])
})

test('a folder with the name of a file is reported', () => {
  expect(checked((project) => mkdirSync(join(project.root, ACME)))).toEqual([
    1,
    [`${ACME}:1:1 file-is-folder`]
  ])
})

test('a file that the user may not read is reported', () => {
  const project = temporaryProject()
  project.write(ACME, TENANT)
  chmodSync(join(project.root, ACME), 0o000)
  chmodSync(project.root, 0o755)
  const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}
  const { code, out } = project.exec(process.execPath, ['build/cli.js', 'check'], nobody)

  const errors = out.split('\n').filter((line) => line.includes('  error  '))

  expect([code, errors]).toEqual([1, [`${ACME}:1:1  error  file-unreadable`]])
})

test('a pipe is reported, and not waited for', () => {
  const problems = checked((project) => {
    spawnSync('mkfifo', [join(project.root, ACME)])
  })

  expect(problems).toEqual([1, [`${ACME}:1:1 file-unreadable`]])
})

test('a file that ends in .yml is reported with its right name', () => {
  expect(checked((project) => project.write('tenants/acme.yml', TENANT))).toEqual([
    1,
    ['tenants/acme.yml:1:1 file-ending']
  ])
})

test('a folder that is missing is reported', () => {
  const [code, problems] = checked((project) => project.remove('tenants'))

  expect([code, problems]).toEqual([1, ['tenants:1:1 folder-missing', 'tenants:1:1 no-tenants']])
})
