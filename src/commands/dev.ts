import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/**
 * Serves the site with Eleventy and reloads it on an edit of tenants, content and templates. In a
 * checkout the TypeScript sources are compiled on each edit too; Node then starts Eleventy anew,
 * since a module that was loaded once stays as it was. Ends when one of its programs ends.
 */
export async function dev(root: string, port: string): Promise<number> {
  const children: ChildProcess[] = []
  const start = (args: readonly string[]) =>
    children.push(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }))

  if (existsSync(join(root, 'tsconfig.build.json')))
    start([
      binary('typescript', 'bin/tsc'),
      '-p',
      'tsconfig.build.json',
      '--watch',
      '--preserveWatchOutput'
    ])
  start([
    '--watch',
    '--watch-preserve-output',
    binary('@11ty/eleventy', 'cmd.cjs'),
    '--serve',
    '--quiet',
    `--port=${port}`
  ])

  const stop = () => {
    for (const child of children) child.kill()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const code = await Promise.race(children.map(exitOf))
  stop()
  return code
}

function binary(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file)
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)))
}
