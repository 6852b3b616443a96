import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { RULES } from '../../src/lint/rules.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

const RULES_OF_PAGES = RULES.filter(({ checks }) => checks.page !== undefined).map(({ id }) => id)

/** What is found on the built pages, and how the command ends. */
function checked(project: TemporaryProject) {
  const rules = RULES_OF_PAGES.flatMap((id) => ['--rule', id])
  const { code, out } = project.run('check', '--pages', '--format', 'json', ...rules)
  const diagnostics: Diagnostic[] = JSON.parse(out).diagnostics
  return { code, found: diagnostics.filter(({ code: id }) => RULES_OF_PAGES.includes(id)) }
}

/** Changes a template of the project. */
function change(project: TemporaryProject, path: string, from: string, to: string): void {
  const text = readFileSync(join(project.root, path), 'utf8')
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
  project.write(path, text.replace(from, to))
}

test('nothing is wrong with the pages of the project itself', () => {
  expect(checked(temporaryProject())).toEqual({ code: 0, found: [] })
})

test('a fault of a template is one error, with the pages on which it stands', () => {
  const project = temporaryProject()
  const template = 'templates/_components/cookie-table/macro.njk'
  change(project, template, '<th scope="row"', '<th')
  const { code, found } = checked(project)
  const [{ file, message, details = [] } = { file: '', message: '' }] = found

  expect([code, found.length, message]).toEqual([
    1,
    1,
    'A row of a table has not exactly one head.'
  ])
  expect(file).toMatch(/^dist\/gpseo\/.*index\.html$/)
  expect(details.join('\n')).toMatch(
    /^Stands on \d+ pages: dist\/gpseo.* and \d+ more\.\nConcerns 5 tenants: /
  )
})

test('pages are read only where that is asked for', () => {
  const project = temporaryProject()
  change(project, 'templates/_layouts/document.njk', '<body>', '<body onload="a()">')

  expect([project.run('check').code, project.run('check', '--pages').code]).toEqual([0, 1])
})
