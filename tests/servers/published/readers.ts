import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../../bench/made/random.ts'

/** Between two pages of a reader, so that something is left of the machine. In milliseconds. */
const PAUSE = 5

/** A site that was built: the hash of each file, and at which host each tenant is. */
export interface BuiltSite {
  readonly hashes: ReadonlyMap<string, string>
  readonly tenants: readonly { readonly id: string; readonly host: string }[]
}

/** Readers that read pages all the time. */
export interface Readers {
  /** Replaces the sites of which each page has to be one. */
  expect(sites: readonly BuiltSite[]): void
  /** Ends them; tells how many pages and assets they got, and what was wrong. */
  end(): Promise<{ pages: number; assets: number; unchanged: number; faults: readonly string[] }>
}

/** Reads the manifest of a project's output. */
export function builtSite(root: string): BuiltSite {
  const { files, tenants } = JSON.parse(readFileSync(join(root, 'dist/manifest.json'), 'utf8'))
  return {
    hashes: new Map(files.map(({ path, sha256 }: Record<string, string>) => [path, sha256])),
    tenants
  }
}

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** What a browser does with what it has read before: it asks whether that is still so. */
type Kept = Map<string, { readonly etag: string; readonly body: Buffer }>

/**
 * Starts readers at a server of this machine. Each takes a page of any tenant, then everything that the
 * page names among the shared assets, and compares all with the sites that may be live.
 */
export function startReaders(port: number, first: BuiltSite, random: Random, count = 4): Readers {
  const agent = new Agent({ keepAlive: true })
  const counts = { pages: 0, assets: 0, unchanged: 0 }
  const faults: string[] = []
  let sites = [first]
  let isOver = false
  const pages = first.tenants.flatMap(({ id, host }) =>
    [...first.hashes.keys()]
      .filter((path) => path.startsWith(`${id}/`) && path.endsWith('/index.html'))
      .map((path) => ({ host, path, url: path.slice(id.length).replace(/index\.html$/, '') }))
  )

  async function read(host: string, url: string, kept: Kept): Promise<Buffer | undefined> {
    const name = `${host}${url}`
    const old = random.isTrueIn(50) ? kept.get(name) : undefined
    const asked = old === undefined ? {} : { 'if-none-match': old.etag }
    const answer = await get(agent, port, host, url, asked)
    if (answer.status === 304 && old !== undefined) {
      counts.unchanged++
      return old.body
    }
    if (answer.status !== 200) {
      faults.push(`${name}: ${answer.status}`)
      return undefined
    }
    const { etag } = answer.headers
    if (etag !== undefined) kept.set(name, { etag, body: answer.body })
    return answer.body
  }

  async function readPage(kept: Kept): Promise<void> {
    const [head, ...tail] = pages
    if (head === undefined) throw new Error('There are no pages.')
    const { host, path, url } = random.pick([head, ...tail])
    const allowed = sites
    const body = await read(host, url, kept)
    if (body === undefined) return
    counts.pages++
    // What was expected may have changed while the page was on its way.
    const owners = [...new Set([...allowed, ...sites])]
    if (!owners.some(({ hashes }) => hashes.get(path) === hashOf(body)))
      faults.push(`${host}${url}: of no release`)
    for (const asset of assetsOf(String(body))) {
      const content = await read(host, `/${asset}`, kept)
      if (content === undefined) continue
      counts.assets++
      if (!owners.some(({ hashes }) => hashes.get(asset) === hashOf(content)))
        faults.push(`${host}/${asset}: other content`)
    }
  }

  const reader = async () => {
    const kept: Kept = new Map()
    while (!isOver) {
      await readPage(kept).catch((error) => void faults.push(String(error)))
      await setTimeout(PAUSE)
    }
  }
  const readers = Promise.all(Array.from({ length: count }, reader))
  return {
    expect: (now) => {
      sites = [...now]
    },
    async end() {
      isOver = true
      await readers
      agent.destroy()
      return { ...counts, faults }
    }
  }
}

const assetsOf = (page: string) =>
  new Set([...page.matchAll(/(?:href|src)="[^"]*?(_assets\/[^"]+)"/g)].map(([, path = '']) => path))

/** Asks as the server that speaks https before this one does. */
function get(agent: Agent, port: number, host: string, path: string, more: object) {
  return new Promise<Answer>((resolve, reject) => {
    const headers = { host, 'x-forwarded-proto': 'https', ...more }
    const sent = request({ agent, host: '127.0.0.1', port, path, headers }, async (answer) => {
      const parts: Buffer[] = []
      try {
        for await (const part of answer) parts.push(part)
      } catch (error) {
        reject(error)
      }
      const { statusCode: status, headers } = answer
      resolve({ status, headers, body: Buffer.concat(parts) })
    })
    sent.once('error', reject)
    sent.end()
  })
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
