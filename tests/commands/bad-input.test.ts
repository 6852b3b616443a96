import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hasErrors } from '../../src/diagnostics/diagnostic.ts'
import { BAD_INPUTS } from '../support/bad-inputs.ts'
import { filesFrom, siteFrom } from '../support/site-from.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const project = temporaryProject(afterAll)
for (const folder of ['tenants', 'content']) project.remove(folder)
const valid = filesFrom({})
for (const { path, text } of valid) project.write(path, text)
const first = project.run('build')
const built = project.snapshot('dist')
const times = timesOf(built)

test('the project without a mistake is built', () => {
  expect([first.code, Object.keys(built)]).toEqual([
    0,
    [
      expect.stringMatching(/^_assets\/policy\.[0-9a-f]{10}\.css$/),
      '_schema/cookies-1.json',
      'acme/404.html',
      'acme/en/cookies/cookies.json',
      'acme/en/cookies/index.html',
      'acme/index.html',
      'acme/robots.txt',
      'acme/sitemap.xml',
      'index.html',
      'manifest.json'
    ]
  ])
})

const fatal = BAD_INPUTS.filter(({ files }) => hasErrors(siteFrom(files).diagnostics))

test.for(fatal.map((input) => [input.name, input] as const))(
  '%s stops the build with a message, and dist/ stays as it was',
  ([, { files, problems }]) => {
    for (const [path, text] of Object.entries(files))
      if (text === undefined) project.remove(path)
      else project.write(path, text)

    const { code, out, err } = project.run('build')
    for (const path of Object.keys(files)) project.remove(path)
    for (const { path, text } of valid) if (path in files) project.write(path, text)

    expect({ code, out, first: err.split('  ')[0], hasStack: /\n\s+at /.test(err) }).toEqual({
      code: 1,
      out: '',
      first: problems[0]?.split(' ').slice(0, -1).join(' '),
      hasStack: false
    })
    expect(project.snapshot('dist')).toEqual(built)
    expect(timesOf(built)).toEqual(times)
  }
)

function timesOf(files: Readonly<Record<string, string>>): number[] {
  return Object.keys(files).map((path) => statSync(join(project.root, 'dist', path)).mtimeMs)
}
