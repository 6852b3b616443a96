import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** Where open pages are told of changes, and the script that listens. */
export const CHANGES = '_dev/changes'
export const SCRIPT = '_dev/reload.js'

/** Whom a page belongs to: the id of a tenant, or this for what belongs to none. */
export const NO_TENANT = ''

/** Tells open pages when to reload. */
export interface LivePages {
  /** The page with the script that reloads it; it belongs to a tenant, or to none. */
  withScript(page: string, of: string): string
  /** Keeps a connection open until what the page shows has changed. */
  listen(address: URL, response: ServerResponse): void
  /** Reloads the pages of these tenants, and those that belong to none. */
  changed(ids: readonly string[]): void
  /** Reloads all pages. */
  allChanged(): void
  close(): void
}

/**
 * A page says which version it shows. One that is older than what there is by the time it listens is told
 * at once: so no edit is missed between the two, nor while the server was started anew.
 */
export function livePages(): LivePages {
  const start = randomUUID()
  const counts = new Map<string, number>()
  const streams = new Map<ServerResponse, string>()
  let common = 0
  const versionOf = (of: string) => `${start}.${common}.${counts.get(of) ?? 0}`
  const tell = (isMeant: (of: string) => boolean) => {
    for (const [response, of] of streams) if (isMeant(of)) response.write('data: changed\n\n')
  }
  return {
    withScript: (page, of) => {
      const query = new URLSearchParams({ of, since: versionOf(of) })
      const script = `<script src="/${SCRIPT}?${query.toString().replaceAll('&', '&amp;')}"></script>`
      return page.includes('</head>')
        ? page.replace('</head>', () => `${script}\n</head>`)
        : page + script
    },
    listen: ({ searchParams }, response) => {
      const of = searchParams.get('of') ?? NO_TENANT
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store'
      })
      response.write('retry: 300\n\n')
      if (searchParams.get('since') !== versionOf(of)) response.write('data: changed\n\n')
      streams.set(response, of)
      response.on('close', () => streams.delete(response))
    },
    changed: (ids) => {
      const meant = new Set([...ids, NO_TENANT])
      for (const of of meant) counts.set(of, (counts.get(of) ?? 0) + 1)
      tell((of) => meant.has(of))
    },
    allChanged: () => {
      common++
      tell(() => true)
    },
    close: () => {
      for (const response of streams.keys()) response.end()
    }
  }
}

/**
 * Runs in a page. A browser holds only six connections to a host, so a page that nobody sees has none: it
 * asks again when it is looked at.
 */
export const SCRIPT_TEXT = `const { search } = new URL(document.currentScript.src)
let source
const listen = () => {
  source?.close()
  if (document.hidden) return
  source = new EventSource('/${CHANGES}' + search)
  source.onmessage = () => location.reload()
  source.onerror = ({ target }) => {
    if (target === source && target.readyState === EventSource.CLOSED) setTimeout(listen, 500)
  }
}
document.addEventListener('visibilitychange', listen)
listen()
`
