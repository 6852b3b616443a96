import { expect, test } from 'vitest'
import { madeProject } from '../bench/made-project.ts'
import { buildSite } from '../src/policy/build-site.ts'
import { ROOT } from './support/project-files.ts'

test('the tenants that the benchmark makes have all their pages, and no problem', async () => {
  const { files, pageCount } = await madeProject(ROOT, 50)
  const { pages, diagnostics } = buildSite(files)

  expect(diagnostics).toEqual([])
  expect(pages.length).toBe(pageCount)
})
