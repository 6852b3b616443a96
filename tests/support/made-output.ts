import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { emptyFolder } from './lock-takers.ts'
import { manifestOf, type SiteFiles } from './made-site.ts'
import { ROOT } from './project-files.ts'

const CLI = join(ROOT, 'build/cli.js')

/** A folder with nothing but an output, in which `publish` and the like can be run as a user does. */
export function madeOutput(files: SiteFiles) {
  const root = emptyFolder()
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  /** Puts other files in the place of the output. */
  const build = (others: SiteFiles) => {
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    for (const [path, content] of Object.entries(others)) write(`dist/${path}`, content)
    write('dist/manifest.json', manifestOf(others))
  }
  build(files)
  const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  const exec = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const options = { cwd: root, encoding: 'utf8', timeout: 60_000 } as const
    const ended = spawnSync(program, args, { ...options, env: { ...environment, ...env } })
    if (ended.error !== undefined) throw ended.error
    return { code: ended.status, out: ended.stdout, err: ended.stderr }
  }
  return {
    root,
    write,
    build,
    exec,
    /** Runs `policy-pages` with these arguments. */
    run: (...args: readonly string[]) => exec(process.execPath, [CLI, ...args]),
    /** The same, and what it prints as one object for programs. */
    json(...args: readonly string[]) {
      const { out } = exec(process.execPath, [CLI, ...args, '--json'])
      return JSON.parse(out)
    },
    /** Runs a command, and kills it after so many milliseconds; tells whether that came in time. */
    async killed(after: number, ...args: readonly string[]): Promise<boolean> {
      const child = spawn(process.execPath, [CLI, ...args], { cwd: root, stdio: 'ignore' })
      const ended = new Promise((resolve) => child.once('close', resolve))
      await Promise.race([wait(after), ended])
      child.kill('SIGKILL')
      await ended
      return child.signalCode === 'SIGKILL'
    }
  }
}
