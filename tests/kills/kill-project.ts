import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { madeProject, madeTenants } from '../../bench/made/made-project.ts'
import type { SourceFile } from '../../src/diagnostics/place.ts'
import type { KilledProject } from '../support/kill-rounds.ts'
import { twoVersions } from '../support/two-versions.ts'

const COPIED = ['.eleventy.js', 'package.json', 'content', 'templates']

/** A folder with the content and templates of the project at `top`, and so many made tenants. */
export async function killProject(top: string, tenantCount: number): Promise<KilledProject> {
  const root = mkdtempSync(join(tmpdir(), 'policy-pages-kills-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  for (const name of COPIED) cpSync(join(top, name), join(root, name), { recursive: true })
  for (const name of ['build', 'node_modules']) symlinkSync(join(top, name), join(root, name))
  const project = await madeProject(top)
  const tenants = madeTenants(project, 1, tenantCount)
  const files = [...project.shared, ...tenants.flatMap((one) => one.files)]
  for (const file of files) write(root, file)

  const tenant = files.find(({ path }) => /^tenants\/[^/]+\.yaml$/.test(path))
  return {
    root,
    write: twoVersions(files, tenant?.path ?? '', {
      write: (path, text) => write(root, { path, text }),
      remove: (path) => rmSync(join(root, path), { force: true })
    })
  }
}

function write(root: string, { path, text, bytes }: SourceFile): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), bytes ?? text)
}
