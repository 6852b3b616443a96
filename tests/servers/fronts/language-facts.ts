import { expect, test } from 'vitest'
import { type Answer, ask } from './ask.ts'
import { headersOf, ownHeaders } from './front-facts.ts'
import { contentOf } from './made-folder.ts'

/** What readers want, and the language of "acme" (en, fr, pt-br) that they are led to. */
const WANTED = [
  ['fr', 'fr'],
  ['en', 'en'],
  ['FR', 'fr'],
  ['fr-CA', 'fr'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['pt-BR,pt;q=0.9', 'pt-br'],
  ['pt', 'pt-br'],
  ['pt-PT', 'pt-br'],
  ['ja,fr;q=0.5', 'fr'],
  ['ja, de;q=0.9, it;q=0.8, fr;q=0.7, en;q=0.6', 'fr'],
  ['fr;q=0,en', 'en'],
  ['fr;q=0.0, en;q=0.1', 'en'],
  ['ja', undefined],
  ['frr', undefined],
  ['*', undefined],
  ['fr;q=0', undefined],
  ['', undefined],
  ['x|fr', undefined],
  ['fr|en', undefined]
] as const

/** What only those programs understand that read how much a language is wanted. */
const BY_QUALITY = [
  ['en;q=0.1,fr', 'fr'],
  ['en;q=0.1,ja,pt-BR;q=0.7', 'pt-br'],
  ['en;q=0.2, fr;q=0.9, pt;q=1.0', 'pt-br'],
  ['ja, en ; q=0.5 , fr ; q=0.8', 'fr']
] as const

/** Facts about a front that leads readers to their language. */
export function languageFacts(port: number, readsQuality = true): void {
  const get = (host: string, path: string, language: string) =>
    ask(port, { host: `${host}.example.org`, path, headers: { 'Accept-Language': language } })
  const wanted = [...WANTED, ...(readsQuality ? BY_QUALITY : [])]

  test.for(wanted.filter(([, locale]) => locale !== undefined))(
    'who wants "%s" is led to "%s"',
    async ([header, locale]) => {
      const answer = await get('acme', '/', header)

      expect([answer.status, pathOf(answer), answer.headers.vary]).toEqual([
        302,
        `/${locale}/cookies/`,
        'Accept-Language'
      ])
      expect(ownHeaders(answer)).toEqual({ ...headersOf('page'), 'cache-control': 'no-cache' })
    }
  )

  test.for(wanted.filter(([, locale]) => locale === undefined))(
    'who wants "%s" gets the page in the main language',
    async ([header]) => {
      const { status, headers, body } = await get('acme', '/', header)

      expect([status, body.toString()]).toEqual([200, contentOf('acme/index.html')])
      expect((headers.vary ?? '').split(/,\s*/).toSorted()).toEqual([
        'Accept-Encoding',
        'Accept-Language'
      ])
    }
  )

  test.for([
    ['policies', '/one/', 'fr', '/one/fr/cookies/'],
    ['policies', '/one/?from=mail', 'fr', '/one/fr/cookies/?from=mail'],
    ['policies', '/two/', 'es,fr', '/two/es/cookies/'],
    ['policies', '/two/', 'fr', undefined],
    ['bare', '/', 'fr', undefined],
    ['acme', '/legal/nested/', 'fr', undefined],
    ['acme', '/en/cookies/', 'fr', undefined],
    ['acme', '/index.html', 'fr', undefined]
  ] as const)('%s%s leads who wants "%s" to %s', async ([host, path, language, target]) => {
    const answer = await get(host, path, language)

    expect([answer.status, pathOf(answer)]).toEqual([target === undefined ? 200 : 302, target])
  })

  test('a header as long as a server takes is answered at once', async () => {
    const started = performance.now()
    const { status } = await get('acme', '/', 'aa-aa-aa,'.repeat(800))

    expect([status, performance.now() - started < 1000]).toEqual([200, true])
  })
}

/** Where an answer leads to; some programs write the whole address. */
function pathOf({ headers }: Answer): string | undefined {
  return headers.location?.replace(/^https:\/\/[a-z]+[.]example[.]org/, '')
}
