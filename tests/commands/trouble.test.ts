import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

/** Rights hold for everybody but root, so the command runs as another user where root runs the tests. */
function runAsUser(project: TemporaryProject, ...args: string[]) {
  const isRoot = process.getuid?.() === 0
  if (isRoot) project.exec('chown', ['-R', '65534', project.root])
  return project.exec(process.execPath, ['build/cli.js', ...args], isRoot ? { uid: 65534 } : {})
}

test('one folder of the output that cannot be written stops the build before anything changes', () => {
  const project = temporaryProject()
  project.run('build')
  const before = project.snapshot('dist')
  edit(project, 'tenants/profiles/opendatasoft-portal.yaml', '2026-11-23', '2026-11-24')
  chmodSync(join(project.root, 'dist/public/en/cookies'), 0o555)
  const { code, err } = runAsUser(project, 'build', '--quiet')

  expect([code, err.split('\n')[0]]).toEqual([1, 'dist:1:1  error  output-not-writable'])
  expect(project.snapshot('dist')).toEqual(before)
  expect(readdirSync(join(project.root, 'dist')).filter((name) => name.startsWith('.'))).toEqual([])
})

test.for(['null', '{"tenants":[null]}', '{"tenants":{}}', '[]'])(
  'a damaged manifest %s does not stop the build of one tenant',
  (manifest) => {
    const project = temporaryProject()
    project.run('build')
    project.write('dist/manifest.json', manifest)

    expect(project.run('build', '--tenant', 'public').code).toBe(0)
  }
)

test('two builds of two tenants at once leave each page in its place', async () => {
  const project = temporaryProject()
  const both =
    'for id in public gpseo; do "$NODE" build/cli.js build --quiet --tenant $id & done; wait'
  for (let round = 0; round < 4; round++) {
    project.remove('dist')
    project.exec('sh', ['-c', both], { env: { NODE: process.execPath } })
    for (const id of ['public', 'gpseo'])
      expect(project.snapshot('dist')[`${id}/index.html`]).toContain(
        `(${id}.opendatasoft.com)</title>`
      )
  }
})

test.for(['templates', 'templates/assets'])('without the folder %s the build says so', (folder) => {
  const project = temporaryProject()
  project.remove(folder)
  const { code, err } = project.run('build', '--quiet')

  expect([code, /\n\s+at /.test(err)]).toEqual([1, false])
  expect(err).toMatch(
    /^templates(\/\S+)?:1:1 {2}error {2}template-failed|The templates did not render/
  )
})

test('a template that writes outside of the output is refused', () => {
  const project = temporaryProject()
  project.write('templates/escape.njk', '---\npermalink: ../../escaped.html\n---\nx\n')
  const { code, err } = project.run('build', '--quiet')

  expect([code, err.split('\n')[0]]).toEqual([1, 'templates:1:1  error  template-failed'])
  expect(existsSync(join(project.root, 'escaped.html'))).toBe(false)
})

test('a reader that stops early is no problem', () => {
  const project = temporaryProject()
  for (let index = 0; index < 300; index++) project.write(`tenants/t${index}.yaml`, 'x: 1\n')
  const { err } = project.exec('sh', ['-c', '"$NODE" build/cli.js check | head -n 1'], {
    env: { NODE: process.execPath }
  })

  expect(err).toBe('')
})

test('a report never takes the place of a source file', () => {
  const project = temporaryProject()
  const before = project.snapshot('tenants')

  expect(project.run('check', '--output', 'tenants/public.yaml').code).toBe(1)
  expect(project.snapshot('tenants')).toEqual(before)
})

test('a file of another tenant that cannot be read does not matter to one tenant', () => {
  const project = temporaryProject()
  project.write('tenants/other.yaml', Buffer.from([0x61, 0xff]))

  expect(project.run('check', '--tenant', 'public').out).toMatch(/^1 tenant, 5 pages, as of /m)
  expect(project.run('check').out).toContain('tenants/other.yaml:1:2  error  file-not-utf8')
})

test.for(['abc', '0', '70000', '-1'])('the port %s is refused in one sentence', (port) => {
  const { code, err } = temporaryProject().run('dev', `--port=${port}`)

  expect([code, err.split('\n')[0]]).toEqual([
    1,
    `error: option '--port <number>' argument '${port}' is invalid. A port is a number from 1 to 65535.`
  ])
})

function edit(project: TemporaryProject, path: string, from: string, to: string): void {
  const text = readFileSync(join(project.root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(project.root, path), text.replace(from, to))
}
