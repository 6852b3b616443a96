import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { explainName } from '../../src/policy/explain/explain.ts'
import { explainedText } from '../../src/policy/explain/explained-text.ts'
import { readProject } from '../../src/policy/read-project.ts'
import { projectFiles, ROOT } from '../support/project-files.ts'

const page = readFileSync(join(ROOT, 'docs/tenants.md'), 'utf8')
const { report } = collectDiagnostics()
const project = readProject(projectFiles(), undefined, report)

/** What is printed about a name of a tenant of the project. */
function explained(id: string, name: string): string | undefined {
  const tenant = project.tenants.find((one) => one.id === id)
  const values = tenant && explainName(name, { project, tenant }, report)
  return values && explainedText(values)
}

test('the example of an explanation is shown as it is printed', () => {
  const [, id = '', name = ''] = /^npx policy-pages explain (\S+) (\S+)$/m.exec(page) ?? []

  expect(page).toContain(`\`\`\`text\n${explained(id, name)}\`\`\``)
})

test('every name that the page gives as an example can be asked for', () => {
  const [, table = ''] = /^\| asked for \|.*\n\|.*\n((?:\|.*\n)+)/m.exec(page) ?? []
  const names = [...table.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => explained('public', name) === undefined)).toEqual([])
})
