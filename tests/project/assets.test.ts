import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readAssetPaths } from '../../src/project/assets.ts'
import { temporaryProject } from '../support/temporary-project.ts'

test('each style sheet has the start of the hash of its content in its name', async () => {
  const project = temporaryProject()
  project.remove('templates/assets')
  project.write('templates/assets/a.css', 'a')
  project.write('templates/assets/b.c.css', 'b')
  project.write('templates/assets/notes.md', '')
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)

  expect(await readAssetPaths(project.root)).toEqual({
    a: `_assets/a.${hash('a')}.css`,
    'b.c': `_assets/b.c.${hash('b')}.css`
  })
})
