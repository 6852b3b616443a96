import { expect, test } from 'vitest'
import { collectDiagnostics, inOrder } from '../../src/diagnostics/diagnostic.ts'
import { joinReading } from '../../src/lint/join-reading.ts'
import { lintProject } from '../../src/lint/lint-project.ts'
import { RULES } from '../../src/lint/rules.ts'
import { siteOf } from '../../src/policy/build-site.ts'
import { readProject } from '../../src/policy/read-project.ts'
import { DAY } from '../support/found-by.ts'
import { projectFiles } from '../support/project-files.ts'

test("the project's own tenants have no error, and what only their operators know is a warning", () => {
  const { found, report } = collectDiagnostics()
  const project = readProject(projectFiles(), undefined, report)
  const { diagnostics } = siteOf(project, found, report)
  const linted = lintProject(project, { date: DAY, rules: RULES })
  const all = inOrder(joinReading(diagnostics, linted, RULES))

  expect(all.map(({ file, code, severity }) => `${file} ${code} ${severity}`)).toEqual([
    'content/catalog/beamer.yaml third-party-access-stated warning',
    'content/catalog/beamer.yaml necessary-cookie-needed warning',
    'content/catalog/opendatasoft.yaml third-party-access-stated warning',
    'content/catalog/opendatasoft.yaml third-party-access-stated warning',
    'content/catalog/opendatasoft.yaml third-party-access-stated warning',
    'content/catalog/opendatasoft.yaml third-party-access-stated warning',
    'tenants/gpseo.yaml dpo-contact-required warning',
    'tenants/gpseo.yaml rights-page-required warning',
    'tenants/icann.yaml complaint-authority-link warning',
    'tenants/inai.yaml controller-identity-required warning',
    'tenants/inai.yaml mx-disable-instructions warning',
    'tenants/inai.yaml rights-page-required warning',
    'tenants/opendatasoft.com.yaml last-updated-fresh warning'
  ])
})
