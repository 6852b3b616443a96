import { spawnSync } from 'node:child_process'
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
import { onTestFinished } from 'vitest'
import { ROOT } from './project-files.ts'

/** What a command printed, and how it ended. */
interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The project in a folder of its own, in which commands can be run as a user does. */
export interface TemporaryProject {
  readonly root: string
  write(path: string, content: string | Uint8Array): void
  remove(path: string): void
  /** Runs `policy-pages` with these arguments. */
  run(...args: string[]): Run
  /** Runs any program. */
  exec(
    program: string,
    args: readonly string[],
    options?: { env?: NodeJS.ProcessEnv; uid?: number }
  ): Run
  /** The files of a folder with their contents, by path. */
  snapshot(folder: string): Record<string, string>
}

const PDF_CACHE = '.cache/pdf'
const COPIED = ['.eleventy.js', 'package.json', 'tenants', 'content', 'templates']

/** Copies the project; the copy is removed after the test, or when `whenDone` says. */
export function temporaryProject(
  whenDone: (clean: () => void) => void = onTestFinished
): TemporaryProject {
  const root = mkdtempSync(join(tmpdir(), 'policy-pages-'))
  whenDone(() => rmSync(root, { recursive: true, force: true }))
  for (const name of COPIED) cpSync(join(ROOT, name), join(root, name), { recursive: true })
  // PDFs that were made before are the same here, and need not be made again.
  if (existsSync(join(ROOT, PDF_CACHE)))
    cpSync(join(ROOT, PDF_CACHE), join(root, PDF_CACHE), { recursive: true })
  for (const name of ['build', 'node_modules']) symlinkSync(join(ROOT, name), join(root, name))

  const exec: TemporaryProject['exec'] = (program, args, { env, uid } = {}) => {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      timeout: 60_000,
      ...(uid === undefined ? {} : { uid, gid: uid })
    })
    if (error !== undefined) throw error
    return { code: status, out: stdout, err: stderr }
  }
  return {
    root,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    },
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    run: (...args) => exec(process.execPath, ['build/cli.js', ...args]),
    exec,
    snapshot(folder) {
      const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      const files = names.filter((entry) => entry.isFile())
      const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
      return Object.fromEntries(
        paths.map((path) => [path.slice(join(root, folder).length + 1), readFileSync(path, 'utf8')])
      )
    }
  }
}
