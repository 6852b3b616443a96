import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { AnyFiles } from './site-from.ts'
import { temporaryProject } from './temporary-project.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml'
}

/** The built pages in a folder of their own, for all tests of one file. */
export interface BuiltPages {
  readonly folder: string
  /** Every `.html` file, from the folder. */
  readonly files: readonly string[]
  /** The address of each page once, from the top; '' is the operator's list. */
  readonly paths: readonly string[]
  /** The operator's list, and the page that each tenant's own address shows. */
  readonly mainPaths: readonly string[]
  /** The main pages, and one page of each language and policy: enough for what takes its time. */
  readonly samplePaths: readonly string[]
}

/**
 * Builds a copy of the project with these files more, and without those that are undefined; what
 * lies in `dist/` stays as it is.
 */
export function buildPages(changes: AnyFiles = {}): BuiltPages {
  const project = temporaryProject(afterAll)
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) project.remove(path)
    else project.write(path, text)
  }
  const { code, out, err } = project.run('build')
  if (code !== 0) throw new Error(`The pages cannot be built:\n${out}${err}`)

  const folder = join(project.root, 'dist')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .toSorted()
  // A tenant's own address shows its main page a second time.
  const isCopy = (file: string) => /^[^/]+\/index\.html$/.test(file)
  const paths = files
    .filter((file) => file.endsWith('index.html') && !isCopy(file))
    .map((file) => file.replace(/index\.html$/, ''))
  const mainPaths = ['', ...files.filter(isCopy).map((file) => mainPath(folder, file))]
  const kindOf = (path: string) => path.replace(/^[^/]+/, '')
  const further = paths.filter((path) => !mainPaths.some((main) => kindOf(main) === kindOf(path)))
  const samples = new Map(further.map((path) => [kindOf(path), path]))
  return { folder, files, paths, mainPaths, samplePaths: [...mainPaths, ...samples.values()] }
}

/** The page of which the file at a tenant's own address is a copy. */
function mainPath(folder: string, file: string): string {
  const html = readFileSync(join(folder, file), 'utf8')
  const [, page = ''] = /rel="canonical" href="[^"]*\/([^/"]+\/[^/"]+\/)"/.exec(html) ?? []
  return file.replace('index.html', page)
}

/** Serves a folder on this machine, and says at which address. */
export async function serve(folder: string): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    try {
      const content = readFileSync(join(folder, file))
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' })
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  afterAll(() => close(server))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

function close(server: Server): void {
  server.closeAllConnections()
  server.close()
}
