import { expect, test } from 'vitest'
import { brokenFiles } from '../support/kill-build.ts'
import { killRounds } from '../support/kill-rounds.ts'
import { projectFiles } from '../support/project-files.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { twoVersions } from '../support/two-versions.ts'

test('a kill at any moment leaves every file whole, old or new, and the next build completes', async () => {
  const project = temporaryProject()
  const write = twoVersions(projectFiles(), 'tenants/inai.yaml', project)
  let kills = 0
  for await (const { number, killed, faults } of killRounds({ ...project, write }, 8, 1)) {
    expect([number, faults]).toEqual([number, []])
    if (killed.wasKilled) kills++
  }
  expect(kills).toBe(8)
}, 600_000)

test('what is not whole after a kill is told', () => {
  const before = new Map(Object.entries({ same: 'a', changed: 'a', gone: 'a', kept: 'a' }))
  const after = new Map(Object.entries({ same: 'a', changed: 'b', made: 'b', kept: 'b' }))
  const broken = (found: Record<string, string>) =>
    brokenFiles(new Map(Object.entries(found)), before, after)

  expect(broken({ same: 'a', changed: 'a', gone: 'a', kept: 'b' })).toEqual([])
  expect(broken({ same: 'a', changed: 'b', made: 'b', kept: 'a' })).toEqual([])
  expect(broken({ same: 'c', changed: 'c', made: 'c', '.staging-1/0': 'c', other: 'a' })).toEqual([
    'changed: half',
    'kept: lost',
    'made: half',
    'other: foreign',
    'same: half'
  ])
})
