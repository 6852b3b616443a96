import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

const ENGLISH = 'content/en/cookies/cookies-used.md'
const FRENCH = 'content/fr/cookies/cookies-used.md'
const RECORD = 'content/fr/translated.yaml'

/** A project with this section in English and French; in all else it is as it is. */
function projectWith(english: string, french: string): TemporaryProject {
  const project = temporaryProject()
  write(project, ENGLISH, english)
  write(project, FRENCH, french)
  return project
}

function write(project: TemporaryProject, path: string, text: string): void {
  project.write(path, `---\ntitle: Cookies ({platform})\n---\n${text}\n`)
}

const recordOf = (project: TemporaryProject) => project.snapshot('content/fr')['translated.yaml']

test('what was accepted is current, until its source changes and it is accepted again', () => {
  const project = projectWith('One.', 'Un.')
  const before = project.snapshot('content/de')
  expect(project.run('translations', 'accept', 'fr').code).toBe(0)
  expect(project.run('translations', 'fr')).toMatchObject({ code: 0, out: 'fr: nothing to do.\n' })

  write(project, ENGLISH, 'Another one.')
  const { code, out } = project.run('translations', 'fr')
  expect(code).toBe(1)
  expect(out).toContain(`${FRENCH}:2:8  warning  translation-outdated\n`)
  expect(out).toContain('The source of "cookies/cookies-used" has changed since it was translated.')

  expect(project.run('translations', 'accept', 'fr').out).toMatch(
    /^fr: \d+ texts recorded, 1 new or changed, 0 removed\.\n$/
  )
  expect(project.run('translations', 'fr').code).toBe(0)
  expect(project.snapshot('content/de')).toEqual(before)
})

test('a sentence less makes the page fall back, and is found with its file and key', () => {
  const project = projectWith('One. Two.', 'Un.')
  const { code, out } = project.run('translations', 'fr')
  const build = project.run('build', '--tenant', 'public')
  const page = project.snapshot('dist')['public/fr/cookies/index.html'] ?? ''

  expect(code).toBe(1)
  expect(out).toContain(`${FRENCH}:4:1  warning  translation-sentences\n`)
  expect(out).toContain('In "cookies/cookies-used" this text has fewer sentences (1)')
  expect(out).toMatch(/\nfr: \d findings: .*1 translation-sentences/)
  expect([build.code, build.err]).toEqual([0, expect.stringContaining('translation-incomplete')])
  expect(page).toMatch(/lang="en"[^>]*>[\s\S]{0,200}<p>One\. Two\.<\/p>/)
})

test('a record that does not change is not written again, and nothing is left beside it', () => {
  const project = projectWith('One.', 'Un.')
  project.run('translations', 'accept', 'fr')
  const written = statSync(join(project.root, RECORD)).mtimeMs
  const files = Object.keys(project.snapshot('content/fr'))

  expect(project.run('translations', 'accept', 'fr').code).toBe(0)
  expect(statSync(join(project.root, RECORD)).mtimeMs).toBe(written)
  expect(files.filter((path) => /^\./.test(path))).toEqual([])
})

test('findings are printed for programs: counts, file, line, column, key', () => {
  const project = temporaryProject()
  project.remove('content/fr/catalog/beamer.yaml')
  const { code, out } = project.run('translations', 'fr', 'en', '--format', 'json')
  const report = JSON.parse(out)

  expect([code, report.ok, report.findings]).toEqual([1, false, { fr: 2, en: 0 }])
  expect(report.diagnostics[0]).toMatchObject({
    locale: 'fr',
    key: 'catalog/beamer/_BEAMER*/function',
    file: 'content/fr/catalog/beamer.yaml',
    line: 1,
    column: 1,
    code: 'translation-missing'
  })
})

test('findings are printed as annotations for GitHub', () => {
  const project = temporaryProject()
  write(project, ENGLISH, 'It stays for 1 minuut.')

  expect(project.run('translations', 'en', '--format', 'github')).toMatchObject({
    code: 1,
    out: `::warning file=${ENGLISH},line=4,col=14,endColumn=22,title=translation-foreign-unit::In "cookies/cookies-used" the unit of time "minuut" is Dutch, not English. Write it in English.\n`
  })
})

test('a mistake in one language hides nothing of another, and stops accepting', () => {
  const project = temporaryProject()
  project.write('content/fr/strings.yaml', 'skipToContent: [\n')
  project.remove('content/de/catalog/beamer.yaml')
  const { code, out } = project.run('translations', 'fr', 'de')
  const accepted = project.run('translations', 'accept')

  expect(code).toBe(1)
  expect(out).toContain('content/fr/strings.yaml:1:16  error  yaml-open-bracket')
  expect(out).toContain('de: 2 findings: 2 translation-missing.')
  expect(out).not.toContain('\nfr: ')
  expect([accepted.code, accepted.out]).toEqual([1, ''])
  expect(project.run('translations', 'accept', 'de').code).toBe(0)
})

test('a language that a tenant publishes without a folder can be named, others cannot', () => {
  const project = temporaryProject()
  const tenant = readFileSync(join(project.root, 'tenants/icann.yaml'), 'utf8')
  project.write('tenants/icann.yaml', tenant.replace(/^locales: .*$/m, 'locales: [en, fr-ca]'))
  const { code, out } = project.run('translations', 'fr-ca', 'fx')

  expect(code).toBe(1)
  expect(out).toContain(
    'unknown-locale\n  There is no folder content/fx/.\n  -> Did you mean "fr"?'
  )
  expect(out).not.toContain('content/fr-ca/.')
})

test('the source has nothing to accept', () => {
  const { code, err } = temporaryProject().run('translations', 'accept', 'en')

  expect([code, err]).toEqual([1, expect.stringContaining('source-not-translated')])
})

test('accepting a language without any text takes its record away', () => {
  const project = temporaryProject()
  project.write('content/pl/translated.yaml', recordOf(project) ?? '')

  expect(project.run('translations', 'accept', 'pl').out).toMatch(
    /^pl: 0 texts recorded, 0 new or changed, \d+ removed\.\n$/
  )
  expect(project.snapshot('content/pl')).toEqual({})
})

test('a record that cannot be written is a problem of its own', () => {
  const project = projectWith('One.', 'Un.')
  const before = recordOf(project)
  project.exec('chmod', ['a+rwX', '-R', '.'])
  project.exec('chmod', ['a-w', 'content/fr'])
  const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}
  const args = ['build/cli.js', 'translations', 'accept', 'fr']
  const { code, err } = project.exec(process.execPath, args, nobody)

  expect([code, err.split('\n')[0]]).toEqual([1, `${RECORD}:1:1  error  record-not-written`])
  expect(recordOf(project)).toBe(before)
})
