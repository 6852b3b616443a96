import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { putSite } from '../../src/build/put-site.ts'
import { MANIFEST, type OutputFile } from '../../src/project/output-file.ts'
import { type Replacement, stageFiles, stageFolder } from '../../src/project/replace-files.ts'
import { scanTop } from '../../src/project/scan-output.ts'
import { removeEmpty, removeLeftovers, stage, stagingOf } from '../../src/project/stage-files.ts'
import { emptyFolder } from './lock-takers.ts'

/** What became of an output, in paths. */
interface PutFiles {
  readonly written: readonly string[]
  readonly unchanged: number
  readonly removed: readonly string[]
}

/** A folder for output, with what stands in it already. */
export function outputWith(files: Readonly<Record<string, string>>) {
  const output = join(emptyFolder(), 'dist')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(output, path)), { recursive: true })
    writeFileSync(join(output, path), text)
  }
  return {
    output,
    snapshot: () => contentsOf(output),
    has: (path: string) => existsSync(join(output, path)),
    put: (content: Readonly<Record<string, string>>, ids?: readonly string[]) =>
      putFiles(output, content, ids)
  }
}

/** The plain files of a folder with their contents, by path. */
function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])
  )
}

/**
 * Puts these files in place of what stands in the output, as a build does: those in the folders of
 * `ids` tenant by tenant, all others together. The manifest is always another one.
 */
export function putFiles(
  output: string,
  content: Readonly<Record<string, string>>,
  ids: readonly string[] = [],
  meanwhile: (staging: string) => void = () => {}
): PutFiles {
  const files = Object.entries(content).map(([path, text]): OutputFile => ({ path, content: text }))
  const staging = stagingOf(output)
  const wasThere = existsSync(output)
  if (wasThere) removeLeftovers(output)
  const isOf = (id: string) => (path: string) => path.startsWith(`${id}/`)
  try {
    const tenants = ids.map((id) =>
      stageFolder(
        output,
        staging,
        id,
        files.filter(({ path }) => isOf(id)(path))
      )
    )
    const top = stageFiles(
      output,
      staging,
      files.filter(({ path }) => !ids.some((id) => isOf(id)(path))),
      scanTop(output, (name) => ids.includes(name))
    )
    stage(staging, [{ path: MANIFEST, content: 'new' }])
    meanwhile(staging)
    putSite(output, staging, tenants, top)
    return sumOf([...tenants, top])
  } finally {
    rmSync(staging, { recursive: true, force: true })
    if (!wasThere) removeEmpty(output)
  }
}

function sumOf(all: readonly Replacement[]): PutFiles {
  return {
    written: all.flatMap(({ newFolder, written }) =>
      newFolder === undefined ? written : [`${newFolder}/`]
    ),
    unchanged: all.reduce((sum, { unchanged }) => sum + unchanged, 0),
    removed: all.flatMap(({ removed }) => removed)
  }
}
