import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runBuild } from '../../src/build/run-build.ts'
import { textReport } from '../../src/diagnostics/reports/text-report.ts'
import type { Changes, Files } from './edit.ts'

/** What a build said, and whether it wrote. */
interface Built {
  readonly said: string
  readonly isRight: boolean
}

/** The hash of each file of a folder, and each of its folders. */
export type Tree = ReadonlyMap<string, string>

/** A project on the disk in which builds run. */
export interface Workplace {
  readonly root: string
  write(changes: Changes): void
  /** Builds into `output`, with what is known from the last time or without. */
  build(
    output: string,
    how: { cache: boolean; only?: readonly string[]; jobs?: number }
  ): Promise<Built>
  tree(folder: string): Tree
  end(): void
}

/**
 * Makes a project of these files. `program` is the folder of the compiled program that this module is
 * a part of: the project's own configuration loads the same.
 */
export function workplace(top: string, program: string, files: Files): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'policy-pages-edits-'))
  for (const name of ['.eleventy.js', 'package.json']) cpSync(join(top, name), join(root, name))
  symlinkSync(join(top, 'node_modules'), join(root, 'node_modules'))
  symlinkSync(program, join(root, 'build'))
  const write = (changes: Changes) => {
    for (const [path, content] of Object.entries(changes)) {
      const target = join(root, path)
      if (content === undefined) rmSync(target, { force: true })
      else {
        mkdirSync(dirname(target), { recursive: true })
        writeFileSync(target, content)
      }
    }
  }
  write(Object.fromEntries(files))
  // Eleventy reads its configuration and the templates from the folder that it is started in.
  process.chdir(root)
  return {
    root,
    write,
    build: async (output, { cache, only, jobs = 1 }) => {
      const progress = { start: () => {}, at: () => {} }
      const request = { root, output: join(root, output), only, jobs, cache, progress }
      const { diagnostics, change } = await runBuild(request)
      return { said: textReport(diagnostics, false), isRight: change !== undefined }
    },
    tree: (folder) => treeOf(join(root, folder)),
    end: () => rmSync(root, { recursive: true, force: true })
  }
}

function treeOf(folder: string): Tree {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const name = path.slice(folder.length + 1)
      if (entry.isDirectory()) return [`${name}/`, 'folder']
      if (!entry.isFile()) return [name, 'no plain file']
      return [name, createHash('sha256').update(readFileSync(path)).digest('hex')]
    })
  )
}

/** The paths at which two folders differ, with what differs. */
export function differences(found: Tree, wanted: Tree): string[] {
  const paths = new Set([...found.keys(), ...wanted.keys()])
  return [...paths]
    .filter((path) => found.get(path) !== wanted.get(path))
    .map((path) => {
      if (!found.has(path)) return `${path} is missing`
      return wanted.has(path) ? `${path} differs` : `${path} is too much`
    })
}

/** The lines of what was said that are too much, and those that are missing. */
export function otherLines(found: string, wanted: string): string[] {
  const [all, meant] = [found.split('\n'), wanted.split('\n')]
  return [
    ...all.filter((line) => !meant.includes(line)).map((line) => `said too much: ${line}`),
    ...meant.filter((line) => !all.includes(line)).map((line) => `not said: ${line}`),
    ...(found.length === wanted.length && found !== wanted ? ['said in another order'] : [])
  ]
}
