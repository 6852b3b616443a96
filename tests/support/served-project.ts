import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { serveDev } from '../../src/dev/serve.ts'
import { diskOf } from '../../src/dev/source-state.ts'
import { textReport } from '../../src/diagnostics/reports/text-report.ts'
import { type Files, filesFrom } from './site-from.ts'

/** A small project that is served while it is edited; its templates are those of this project. */
export interface ServedProject {
  readonly url: string
  /** Everything that was printed so far. */
  printed(): string
  /** The paths of tenants' files that were read since this was asked the last time. */
  read(): string[]
  write(path: string, text: string): void
  edit(path: string, from: string, to: string): void
  remove(path: string): void
  get(path: string): Promise<{ readonly status: number; readonly text: string }>
  /** Waits until a page holds a text. */
  shows(path: string, text: string): Promise<void>
  /** Waits until something was printed. */
  says(text: string): Promise<void>
}

/** Serves the smallest valid project with these changes, until the test is over. */
export async function servedProject(changes: Files): Promise<ServedProject> {
  const root = mkdtempSync(join(tmpdir(), 'policy-pages-dev-'))
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  for (const { path, text, bytes } of filesFrom(changes)) write(path, bytes ?? text)
  let printed = ''
  let read: string[] = []
  const disk = diskOf(root)
  const served = await serveDev({
    root,
    port: 0,
    say: (text) => {
      printed += `${text}\n`
    },
    print: (diagnostics) => {
      printed += textReport(diagnostics, false)
    },
    outdated: () => {},
    disk: {
      inputs: () => {
        read.push('all names')
        return disk.inputs()
      },
      own: (id, paths) => {
        read.push(...paths)
        return disk.own(id, paths)
      }
    }
  })
  onTestFinished(async () => {
    await served.close()
    rmSync(root, { recursive: true })
  })
  const url = `http://127.0.0.1:${served.port}/`
  const get: ServedProject['get'] = async (path) => {
    const response = await fetch(url + path)
    return { status: response.status, text: await response.text() }
  }
  const until = { timeout: 30_000, interval: 20 }
  return {
    url,
    printed: () => printed,
    read: () => {
      const paths = read
      read = []
      return paths
    },
    write,
    edit: (path, from, to) => {
      const text = readFileSync(join(root, path), 'utf8')
      expect(text).toContain(from)
      write(path, text.replace(from, to))
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    get,
    shows: (path, text) => expect.poll(async () => (await get(path)).text, until).toContain(text),
    says: (text) => expect.poll(() => printed, until).toContain(text)
  }
}
