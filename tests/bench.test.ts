import { expect, test } from 'vitest'
import { madeProject, madeTenants } from '../bench/made/made-project.ts'
import { buildSite } from '../src/policy/build-site.ts'
import { ROOT } from './support/project-files.ts'

test('the tenants that the benchmark makes have all their pages, and no problem', async () => {
  const project = await madeProject(ROOT)
  const tenants = madeTenants(project, 1, 50)
  const files = tenants.flatMap((tenant) => tenant.files)
  const { pages, diagnostics } = buildSite([...project.shared, ...files])

  expect(diagnostics).toEqual([])
  expect(pages.length).toBe(tenants.reduce((sum, { pageCount }) => sum + pageCount, 0))
})
