import { expect, test } from 'vitest'
import { HEADER_SETS, type Headers, servedAs } from '../../src/project/headers.ts'

const sets: [string, Headers][] = Object.entries(HEADER_SETS)

test.for(sets)('what a %s is sent with allows nothing unsafe', ([, headers]) => {
  const values = Object.values(headers).join(' ')

  expect(values).not.toMatch(/unsafe|data:|blob:|https?:|report/)
  expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'")
})

test.for(sets)('a %s says for how long it is kept, and is never guessed at', ([, headers]) => {
  expect(headers).toMatchObject({
    'Cache-Control': expect.stringMatching(/^public, max-age=(0, must-revalidate|\d+, immutable)$/),
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff'
  })
})

test('only data can be read by the pages of others, and by them without cookies', () => {
  const open = sets.filter(([, headers]) => 'Access-Control-Allow-Origin' in headers)
  const sent = sets.filter(([, headers]) => 'Access-Control-Allow-Credentials' in headers)

  expect([open.map(([name]) => name), sent]).toEqual([['data'], []])
})

test('a page that is not a style sheet is asked for anew each time', () => {
  const lasting = sets.filter(([, headers]) => headers['Cache-Control']?.includes('immutable'))

  expect(lasting.map(([name]) => name)).toEqual(['asset'])
})

test.for([
  ['public/en/cookies/index.html', 'page', 'text/html; charset=utf-8'],
  ['public/404.html', 'page', 'text/html; charset=utf-8'],
  ['_assets/policy.0123456789.css', 'asset', 'text/css; charset=utf-8'],
  ['_assets/logo.0123456789.svg', 'asset', 'image/svg+xml; charset=utf-8'],
  ['public/logo.png', 'picture', 'image/png'],
  ['public/en/cookies/cookies.json', 'data', 'application/json; charset=utf-8'],
  ['_schema/cookies-1.json', 'data', 'application/json; charset=utf-8'],
  ['public/en/cookies/index.pdf', 'document', 'application/pdf'],
  ['public/robots.txt', 'text', 'text/plain; charset=utf-8'],
  ['public/.well-known/security.txt', 'text', 'text/plain; charset=utf-8'],
  ['public/sitemap.xml', 'text', 'application/xml; charset=utf-8'],
  ['public/unknown', 'text', 'application/octet-stream']
] as const)('%s is served as a %s, with its type', ([path, headers, contentType]) => {
  expect(servedAs(path)).toEqual({ contentType, headers })
})
