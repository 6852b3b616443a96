import { expect, test } from 'vitest'
import { siteFrom } from '../support/site-from.ts'

/** What is said about a text as a section that every page shows: "line:column-end code". */
function saidOf(text: string): string[] {
  const { diagnostics } = siteFrom({ 'content/en/cookies/what-is-a-cookie.md': text })
  return diagnostics.map(
    ({ line, column, endColumn, code }) => `${line}:${column}-${endColumn} ${code}`
  )
}

test.for<[string, string[]]>([
  ['---', ['1:1-4 front-matter-open']],
  ['Text.', ['1:1-6 front-matter-missing']],
  ['---yml\ntitle: X\n---\nText.\n', ['1:1-7 front-matter-language']],
  ['---JS\ntitle: X\n---\nText.\n', ['1:1-6 front-matter-language']],
  ['---\ntitle: a: b\n---\nText.\n', ['2:8-9 yaml-colon']],
  ['---\ntitle: X\n---', ['2:1-6 section-empty']],
  ['---YAML\ntitle: X\n---\nText.\n', []],
  ['---\ntitle: X\n---\nText.\n\n---\n\nMore.\n', []]
])('%j has the problems %j', ([text, expected]) => {
  expect(saidOf(text)).toEqual(expected)
})
