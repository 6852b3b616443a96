import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HEADER_SETS } from '../../src/project/headers.ts'
import { ROOT } from '../support/project-files.ts'

const page = readFileSync(join(ROOT, 'docs/headers.md'), 'utf8')

test('docs/headers.md quotes the headers of every kind of file', () => {
  const parts = page.split(/^## /m).flatMap((part) => {
    const [, name, lines] = /^(\w+)\n[\s\S]*?```text\n([\s\S]*?)\n```/.exec(part) ?? []
    return name === undefined ? [] : [[name, lines?.split('\n')]]
  })
  const sets = Object.entries(HEADER_SETS).map(([name, headers]) => [
    name,
    Object.entries(headers).map(([header, value]) => `${header}: ${value}`)
  ])

  expect(parts).toEqual(sets)
})
