import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FILE_COUNT } from '../support/inventory.ts'
import { TENANT } from '../support/site-from.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const ELEVENTY = 'node_modules/@11ty/eleventy/cmd.cjs'

test.for(['js', 'javascript'])('front matter of a template is not run as %s', (language) => {
  const project = temporaryProject()
  const program = `require('node:fs').writeFileSync('ran.txt', '')`
  project.write('templates/evil.njk', `---${language}\n({ title: ${program} })\n---\nText.\n`)
  const { code, out, err } = project.run('build')

  expect([code, existsSync(join(project.root, 'ran.txt'))]).toEqual([1, false])
  expect(out + err).toContain('Front matter of templates is YAML')
})

test('a template without a file of its own writes nothing', () => {
  const project = temporaryProject()
  project.write('templates/none.njk', '---\npermalink: false\n---\nText.\n')
  const { code } = project.run('build', '--quiet')

  expect([code, Object.keys(project.snapshot('dist')).length]).toEqual([0, FILE_COUNT])
})

test.for(['tenant-list.njk', 'policy.njk', 'not-found.njk', 'sitemap.njk'])(
  'without the template %s nothing is written',
  (template) => {
    const project = temporaryProject()
    project.remove(`templates/${template}`)
    const { code, err } = project.run('build')

    expect([code, existsSync(join(project.root, 'dist'))]).toEqual([1, false])
    expect(err).toMatch(
      new RegExp(
        `^templates/${template}:1:1  error  template-failed\n.*no such file or directory`,
        'm'
      )
    )
  }
)

test.for([
  ['gpseo/own.txt', 'gpseo/own.txt is in the folder of the tenant "gpseo"'],
  ['gpseo/index.html', 'gpseo/index.html is in the folder of the tenant "gpseo"'],
  ['../own.txt', 'own.txt is outside of dist/']
])('a template that the project adds cannot write %s', ([permalink, reason]) => {
  const project = temporaryProject()
  project.run('build')
  const before = project.snapshot('dist')
  project.write('templates/own.njk', `---\npermalink: ${permalink}\n---\nText.\n`)
  const { code, err } = project.run('build')

  expect([code, project.snapshot('dist')]).toEqual([1, before])
  expect(err).toMatch(/^templates:1:1 {2}error {2}template-failed$/m)
  expect(err).toContain(reason)
})

test('a template that the project adds knows all tenants, and writes beside their folders', () => {
  const project = temporaryProject()
  const list = '{% for tenant in site.tenants %}{{ tenant.id }} {{ tenant.base }} {% endfor %}'
  project.write('templates/own.njk', `---\npermalink: own/list.txt\n---\n${list}`)
  project.run('build')

  expect(project.snapshot('dist')['own/list.txt']).toMatch(
    /^gpseo https:\/\/gpseo\.opendatasoft\.com\/ icann .* public https:.*\/ $/
  )
})

test('Eleventy prints nothing of how long a filter takes', () => {
  const project = temporaryProject()
  const config = project.snapshot('.')['.eleventy.js'] ?? ''
  const slow = `eleventyConfig.addFilter('slow', () => {
    for (const start = Date.now(); Date.now() < start + 1000; );
    return 'Text.'
  })`
  project.write('.eleventy.js', config.replace(/(?<=addPlugin\(policyPages\)\n)/, `${slow}\n`))
  project.write('templates/own.njk', '---\npermalink: own.txt\n---\n{{ 1 | slow }}')

  expect(project.run('build', '--quiet')).toEqual({ code: 0, out: '', err: '' })
  expect(project.snapshot('dist')['own.txt']).toBe('Text.')
})

test('a mistake in a template is reported by us alone', () => {
  const project = temporaryProject()
  project.write('templates/policy.njk', '<p>{{ view.titel }}</p>\n')
  const { out, err } = project.run('build', '--quiet')

  expect([out, err.split('\n').filter((line) => /^\S/.test(line))]).toEqual([
    '',
    [
      expect.stringMatching(/^templates\/policy\.njk:1:\d+ {2}error {2}template-failed$/),
      'tenants/inai.yaml:3:1  warning  no-controller',
      '1 error and 1 warning.'
    ]
  ])
})

test('Eleventy by itself stops at a file that is not read, and says it in the order of places', () => {
  const project = temporaryProject()
  project.write('tenants/abc.yaml', '')
  project.write('tenants/aaa.yml', TENANT)
  project.write('tenants/xyz.yml', TENANT)
  const { code, out, err } = project.exec(process.execPath, [ELEVENTY, '--quiet'])
  const heads = (out + err).match(/tenants\/\S+:1:1 {2}error {2}\S+/g)

  expect([code, heads?.slice(0, 3)]).toEqual([
    1,
    [
      'tenants/aaa.yml:1:1  error  file-ending',
      'tenants/abc.yaml:1:1  error  yaml-empty',
      'tenants/xyz.yml:1:1  error  file-ending'
    ]
  ])
})

test('Eleventy by itself shows a mistake of a tenant without the stack of our program', () => {
  const project = temporaryProject()
  project.write('tenants/acme.yaml', '')
  const { out, err } = project.exec(process.execPath, [ELEVENTY, '--quiet'])
  const lines = (out + err).split('\n').map((line) => line.replace('[11ty] ', ''))

  expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([])
})

test('a build shows the warnings too, unless it is to be quiet', () => {
  const project = temporaryProject()

  expect(project.run('build').err).toMatch(
    /^tenants\/inai\.yaml:\d+:1 {2}warning {2}no-controller$/m
  )
  expect(project.run('build', '--quiet').err).toBe('')
})

test('the version is that of the package, and a wrong option points to the help', () => {
  const project = temporaryProject()
  const { version } = JSON.parse(project.snapshot('.')['package.json'] ?? '')

  expect(project.run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  expect(project.run('check', '--quite').err).toContain('\nTry --help.\n')
})
