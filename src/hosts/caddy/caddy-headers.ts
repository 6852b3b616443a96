import type { Headers } from '../../project/headers.ts'
import type { HostedSite } from '../hosted-site.ts'
import { headerNames } from '../safe-headers.ts'
import { block, quoted } from './caddy-words.ts'

/**
 * The headers of a page, which everything has that is no other file. Nothing is taken away here: Caddy
 * would set these headers last then, over those of files.
 */
export function pageHeaders({ headers }: HostedSite): string {
  const set: Headers = headers.page ?? {}
  return block(
    'header',
    Object.entries(set).map(([name, value]) => `${name} ${quoted(value)}`)
  )
}

/** The same for an answer that was meant to be a file. */
export function pageHeadersAgain(site: HostedSite): string {
  return headerBlock('header', site, 'page')
}

/** The types and headers of files: those of a page were set before, and some are taken back. */
export function fileHeaders(site: HostedSite): string[] {
  const kinds = Object.keys(site.headers).filter((kind) => kind !== 'page')
  const rows = (textOf: (ending: HostedSite['endings'][number]) => string) =>
    site.endings.map((ending) => `~\\.${ending.ending}$ ${quoted(textOf(ending))}`)
  return [
    block('map {path} {type}', [
      ...rows(({ contentType }) => contentType),
      '~\\.[^./]+$ application/octet-stream',
      'default "text/html; charset=utf-8"'
    ]),
    block('map {path} {kind}', [
      '~/_assets/[^/]+$ asset',
      ...rows(({ headers }) => headers),
      '~\\.[^./]+$ text',
      'default page'
    ]),
    'header Content-Type {type}',
    'vars kind {kind}',
    ...kinds.flatMap((kind) => [
      `@${kind} vars {vars.kind} ${kind}`,
      headerBlock(`header @${kind}`, site, kind)
    ])
  ]
}

function headerBlock(head: string, site: HostedSite, kind: string): string {
  const set: Headers = site.headers[kind] ?? {}
  const lines = headerNames(site).map((name) => {
    const value = set[name]
    return value === undefined ? `-${name}` : `${name} ${quoted(value)}`
  })
  return block(head, lines)
}
