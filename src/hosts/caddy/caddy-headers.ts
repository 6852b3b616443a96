import type { Headers } from '../../project/headers.ts'
import type { HostedSite } from '../hosted-site.ts'
import { headerNames } from '../safe-headers.ts'
import { block, quoted } from './caddy-words.ts'

/** The headers of a page, which everything has that is no other file, and takes the others away. */
export function pageHeaders(site: HostedSite, more: readonly string[] = []): string {
  return headerBlock('header', site, 'page', more)
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

function headerBlock(
  head: string,
  site: HostedSite,
  kind: string,
  more: readonly string[] = []
): string {
  const set: Headers = site.headers[kind] ?? {}
  const lines = headerNames(site).map((name) => {
    const value = set[name]
    return value === undefined ? `-${name}` : `${name} ${quoted(value)}`
  })
  return block(head, [...lines, ...more])
}
