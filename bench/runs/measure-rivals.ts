import { join } from 'node:path'
import { removeFolders } from './folders.ts'
import type { RunLog } from './run-log.ts'

/** Looks at what a rival has written, before it is removed. */
export type Inspect = (output: string) => void

/** Hugo's site, cold and then with nothing changed. */
export async function measureHugo(folder: string, { measure }: RunLog, inspect: Inspect) {
  const output = join(folder, 'public')
  const command = { program: 'hugo', args: ['--quiet'], folder }
  await measure('hugo-cold', command)
  inspect(output)
  await measure('hugo-unchanged', command)
  removeFolders(output, join(folder, 'resources'))
}

/** The site of plain Eleventy, cold. It is started without npx, which takes time of its own. */
export async function measureEleventy(folder: string, { measure }: RunLog, inspect: Inspect) {
  const output = join(folder, 'public')
  const args = [join('node_modules', '@11ty', 'eleventy', 'cmd.cjs'), '--quiet']
  await measure('eleventy-cold', { program: process.execPath, args, folder })
  inspect(output)
  removeFolders(output)
}

/** A copy of what our build has written: no build that writes all of it can be faster. */
export async function measureCopy(folder: string, { measure }: RunLog) {
  await measure('copy', { program: 'cp', args: ['-r', 'dist', 'copy'], folder })
  removeFolders(join(folder, 'copy'))
}
