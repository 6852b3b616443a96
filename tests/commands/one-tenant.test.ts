import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { namingOf, outputOf } from '../support/inventory.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { tenantWith } from '../support/tenant-with.ts'

test('a build of one tenant after a build of all changes nothing', () => {
  const project = temporaryProject()
  project.run('build')
  const before = project.snapshot('dist')
  project.write('dist/public/old.html', 'old')
  project.write('tenants/acme.yaml', tenantWith())
  const { code } = project.run('build', '--tenant', 'public')

  expect([code, project.snapshot('dist')]).toEqual([0, before])
})

test('a build of one tenant into an empty folder writes all that its pages need', () => {
  const project = temporaryProject()
  const { code } = project.run('build', '--tenant', 'public')
  const files = project.snapshot('dist')
  const manifest = JSON.parse(files['manifest.json'] ?? '')

  expect([code, Object.keys(files)]).toEqual([
    0,
    [
      expect.stringMatching(/^_assets\/policy\.[0-9a-f]{10}\.css$/),
      '_schema/cookies-1.json',
      'manifest.json',
      ...outputOf('public')
    ]
  ])
  expect(manifest.tenants.map(({ id }: { id: string }) => id)).toEqual(['public'])
})

test('two tenants can be named, and one whose name only starts alike stays as it is', () => {
  const project = temporaryProject()
  project.write('tenants/public2.yaml', tenantWith())
  project.run('build')
  const before = project.snapshot('dist')
  for (const id of ['public', 'public2', 'icann']) {
    const text = readFileSync(join(project.root, 'tenants', `${id}.yaml`), 'utf8')
    project.write(`tenants/${id}.yaml`, text.replace(/^name: .*/m, 'name: Changed'))
  }
  const { code } = project.run('build', '--tenant', 'public', 'icann')
  const after = project.snapshot('dist')

  expect([code, Object.keys(before).filter((path) => after[path] !== before[path])]).toEqual([
    0,
    [...namingOf('icann'), 'manifest.json', ...namingOf('public')]
  ])
})

test('links that lie among the pages of others are no problem of a tenant, and are not published', () => {
  const project = temporaryProject()
  project.run('build')
  const before = project.snapshot('dist')
  symlinkSync('nowhere', join(project.root, 'dist/icann/broken'))
  symlinkSync('../..', join(project.root, 'dist/icann/folder'))
  const { code, err } = project.run('build', '--quiet', '--tenant', 'public')

  expect([code, err]).toEqual([0, ''])
  expect(project.snapshot('dist')).toEqual(before)
})
