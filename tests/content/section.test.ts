import { expect, test } from 'vitest'
import { siteFrom } from '../support/site-from.ts'

/** What is said about the text of a section that every page shows: "line:column-end code". */
function saidOf(text: string): string[] {
  const path = 'content/en/cookies/what-is-a-cookie.md'
  const { diagnostics } = siteFrom({ [path]: `---\ntitle: What?\n---\n\n${text}\n` })
  return diagnostics.map(
    ({ line, column, endColumn, code }) => `${line}:${column}-${endColumn} ${code}`
  )
}

test.for(['mailto:privacy@example.org', 'https://example.org/path?query#part', '{url}'])(
  'a link to %s is published',
  (target) => {
    expect(saidOf(`[x](${target})`)).toEqual([])
  }
)

test.for([
  'mailto:',
  'mailto:a@b@c.org',
  'mailto:a@b.org?subject=x',
  'xmailto:a@b.org',
  'mailto:a@'
])('a link to %s is not published', (target) => {
  expect(saidOf(`[x](${target})`)).toEqual([`5:5-${5 + target.length} bad-link`])
})

test('a link whose target stands elsewhere is reported at its own line', () => {
  expect(saidOf('See [x][1].\n\n[1]: http://example.org')).toEqual(['5:1-12 bad-link'])
})

test('a link without a target is reported at its own line', () => {
  expect(saidOf('See [x]().')).toEqual(['5:1-11 bad-link'])
})

test('the second of two equal targets is sought in its own paragraph', () => {
  expect(saidOf('The word /x here.\n\nSee [x](/x).')).toEqual(['7:9-11 bad-link'])
})
