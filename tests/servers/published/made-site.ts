import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeProject } from '../../../bench/made/made-project.ts'
import { writeProject } from '../../../bench/made/write-project.ts'
import { ROOT } from '../../support/project-files.ts'

/** How a command ended, and what it printed. */
interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Run>
}

/** How a command is run. */
interface How {
  /** What else its environment says. */
  readonly env?: Readonly<Record<string, string>>
  /** The folder of the program, where it is another one than `build`. */
  readonly program?: string
}

/** A project of made tenants, in which commands are run as a user does. */
export interface MadeSite {
  readonly root: string
  /** Starts `policy-pages` with these arguments. */
  start(how: How, ...args: readonly string[]): Running
  /** Runs it to its end. */
  run(how: How, ...args: readonly string[]): Promise<Run>
  /** Fails where the build fails. */
  build(program?: string): Promise<void>
  /** Gives some tenants, the first ones, an address that has a number in it. Other tenants stay. */
  edit(count: number, number: number): void
  /** The same project in a folder of its own, with the same files. */
  copy(): MadeSite
  remove(): void
}

/** Makes a project with so many tenants, and builds it. */
export async function madeSite(count: number): Promise<MadeSite> {
  const top = mkdtempSync(join(tmpdir(), 'policy-pages-made-'))
  const root = join(top, 'project')
  await writeProject(ROOT, root, await madeProject(ROOT), count)
  const site = siteIn(top, root)
  await site.build()
  return site
}

function siteIn(top: string, root: string): MadeSite {
  const folder = join(root, 'tenants')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const texts = names
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => MAIL.test(text))
  const site: MadeSite = {
    root,
    start: (how, ...args) => startIn(root, how, args),
    run: (how, ...args) => startIn(root, how, args).ended,
    async build(program = 'build') {
      const { code, err } = await site.run({ program }, 'build', '--quiet')
      if (code !== 0) throw new Error(`The build failed:\n${err}`)
    },
    edit(count, number) {
      for (const { path, text } of texts.slice(0, count))
        writeFileSync(path, text.replace(MAIL, `$&${number}.`))
    },
    copy() {
      const other = mkdtempSync(join(tmpdir(), 'policy-pages-made-'))
      execFileSync('cp', ['--archive', '--link', root, other])
      return siteIn(other, join(other, 'project'))
    },
    remove: () => rmSync(top, { recursive: true, force: true })
  }
  return site
}

/** A part of a made tenant that nothing but its own pages shows. */
const MAIL = /^ {2}email: privacy@/m

function startIn(root: string, { env, program = 'build' }: How, args: readonly string[]): Running {
  const child = spawn(process.execPath, [`${program}/cli.js`, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env }
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (data) => {
    said.out += data
  })
  child.stderr.on('data', (data) => {
    said.err += data
  })
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...said }))
  return { child, ended }
}
