import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { madeProject, madeTenants } from '../../bench/made/made-project.ts'
import { hashesOf } from '../support/kill-build.ts'
import { ROOT } from '../support/project-files.ts'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

/** Gives a project a program of its own, of which one line of the tag is another. */
function withOtherTag({ root }: TemporaryProject, line: string, other: string): void {
  rmSync(join(root, 'build'))
  cpSync(join(ROOT, 'build'), join(root, 'build'), { recursive: true })
  const path = join(root, 'build/eleventy/printed-parts.js')
  const text = readFileSync(path, 'utf8')
  if (!text.includes(line)) throw new Error('The tag has not the line that is changed here.')
  writeFileSync(path, text.replace(line, other))
}

/** The hashes of all files of a build from nothing. */
function built(project: TemporaryProject) {
  project.remove('dist')
  const { code, err } = project.run('build', '--quiet', '--no-cache')
  expect([code, err]).toEqual([0, ''])
  return hashesOf(join(project.root, 'dist'))
}

/** The project with so many made tenants in the place of its own. */
async function madeFolder(count: number): Promise<TemporaryProject> {
  const project = temporaryProject()
  project.remove('tenants')
  const made = await madeProject(ROOT)
  const files = [...made.shared, ...madeTenants(made, 1, count).flatMap((one) => one.files)]
  for (const { path, text, bytes } of files) project.write(path, bytes ?? text)
  return project
}

test.for([
  ['the project', async () => temporaryProject()],
  ['200 made tenants', () => madeFolder(200)]
] as const)('the files of %s are the same where no part is remembered', async ([, make]) => {
  const project = await make()
  const right = built(project)
  withOtherTag(project, 'return pieces !== undefined || isShared(part)', 'return false')

  expect(built(project)).toEqual(right)
})

test('parts are remembered: what is added to the first print is on all pages', async () => {
  const project = await madeFolder(20)
  const line = 'const text = flat(print())'
  withOtherTag(project, line, "const text = '<!-- ' + Math.random() + ' -->' + flat(print())")
  built(project)
  const pages = Object.values(project.snapshot('dist')).join('')
  const marks = [...pages.matchAll(/<!-- ([\d.e-]+) -->/g)].map(([, number]) => number)

  expect(marks.length).toBeGreaterThan(2 * new Set(marks).size)
})
