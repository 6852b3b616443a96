import { expect, test } from 'vitest'
import { pageWith, saidOfPage } from '../../support/found-on-page.ts'

const said = (body: string) => saidOfPage('csp-and-headers', { html: pageWith(body) })

test.for([
  ['<script>a()</script>', 'The page runs a script.'],
  ['<script type="module" src="/a.js"></script>', 'The page runs a script.'],
  ['<style>p { color: red }</style>', 'The page has a style in its text.'],
  [
    '<p style="color: red">a</p>',
    'An element carries a style or a program in its attribute "style".'
  ],
  ['<p onclick="a()">a</p>', 'An element carries a style or a program in its attribute "onclick".'],
  ['<a href=" JavaScript:a()">a</a>', 'A link runs a script instead of leading somewhere.'],
  [
    '<img alt="" src="https://cdn.example.net/a.png">',
    'The page loads a file from cdn.example.net.'
  ],
  [
    '<img alt="" srcset="/a.png, //cdn.example.net/b.png 2x">',
    'The page loads a file from cdn.example.net.'
  ],
  [
    '<link rel="preconnect" href="https://fonts.example.net">',
    'The page loads a file from fonts.example.net.'
  ],
  ['<iframe src="/a"></iframe>', 'The page shows another page in a frame.'],
  ['<form action="/a"></form>', 'The page has a form.'],
  ['<base href="/a/">', 'The page changes with <base> where its links lead.']
] as const)('%s', ([body, message]) => {
  expect(said(body)).toEqual([`11: ${message}`])
})

test('data, files of the site itself, and links to others are right', () => {
  expect(
    said(
      [
        '<script type="application/ld+json">{}</script>',
        '<img alt="" src="logo.svg">',
        '<link rel="alternate" href="https://other.example.org/">',
        '<a href="https://other.example.org/">a</a>'
      ].join('\n')
    )
  ).toEqual([])
})

const POLICY = "default-src 'none'; frame-ancestors 'none'"
const RIGHT = {
  'Content-Security-Policy': POLICY,
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin'
}

const costs = (changes: Readonly<Record<string, string>>) =>
  saidOfPage('csp-and-headers', { html: pageWith(''), headers: { ...RIGHT, ...changes } }).map(
    (said) =>
      /The header (\S+), as pages are served, costs (\d+) points/.exec(said)?.slice(1).join()
  )

test.for([
  ['Content-Security-Policy', '', ['Content-Security-Policy,25', 'X-Frame-Options,20']],
  [
    'Content-Security-Policy',
    `${POLICY}; style-src 'unsafe-inline'`,
    ['Content-Security-Policy,20']
  ],
  ['Strict-Transport-Security', '', ['Strict-Transport-Security,20']],
  ['Strict-Transport-Security', 'max-age=3600', ['Strict-Transport-Security,10']],
  ['X-Content-Type-Options', '', ['X-Content-Type-Options,5']],
  ['Referrer-Policy', 'unsafe-url', ['Referrer-Policy,5']]
] as const)('%s with the value "%s" costs points', ([name, value, expected]) => {
  expect(costs({ [name]: value })).toEqual(expected)
})

test('the headers of the project cost no points, and neither do others that are as strict', () => {
  expect([...costs({}), ...said('')]).toEqual([])
  expect(
    costs({ 'Content-Security-Policy': "default-src 'self'", 'x-frame-options': 'DENY' })
  ).toEqual([])
})
