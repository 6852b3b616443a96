import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { wholeFile } from '../../src/diagnostics/place.ts'
import { CODES, type Code, type Problem } from '../../src/diagnostics/problem.ts'
import { BAD_INPUTS } from '../support/bad-inputs.ts'
import { PENDING } from '../support/pending-codes.ts'
import { ROOT } from '../support/project-files.ts'
import { siteFrom } from '../support/site-from.ts'

const page = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8')

/** Problems of the file system and of commands, which no text of a file can cause. */
const OTHERS: readonly Problem[] = [
  { code: 'file-ending', ending: 'yaml', renamed: 'tenants/acme.yaml' },
  { code: 'file-is-folder' },
  { code: 'file-not-utf8', byte: 12 },
  { code: 'file-too-large', size: 50_000_000, limit: 1_000_000 },
  { code: 'file-unreadable', reason: 'no permission' },
  { code: 'folder-missing', folder: 'tenants' },
  { code: 'link-leaves-folder', target: '/srv/secret.yaml' },
  { code: 'link-to-folder' },
  { code: 'output-half-written', reason: 'no permission' },
  { code: 'output-full', reason: 'no space left' },
  { code: 'output-not-folder' },
  { code: 'output-not-writable', reason: 'the disk is read-only' },
  { code: 'report-not-written', reason: 'it does not exist' },
  { code: 'template-failed', detail: 'attempted to output null or undefined value' },
  { code: 'unknown-tenant', id: 'publik', known: ['public'] }
]

const EXPLAINED = CODES.filter((code) => !PENDING.includes(code))

/** What the first bad input with a code says. */
function exampleOf(code: Code): Diagnostic | undefined {
  const input = BAD_INPUTS.find(({ problems }) => problems.some((one) => one.endsWith(` ${code}`)))
  const found = input === undefined ? [] : siteFrom(input.files).diagnostics
  const other = OTHERS.find((problem) => problem.code === code)
  return found.find((one) => one.code === code) ?? (other && diagnostic(wholeFile('x'), other))
}

test('docs/errors.md has one heading for every code, in order', () => {
  expect([...page.matchAll(/^## (.+)$/gm)].map(([, code]) => code)).toEqual(EXPLAINED)
})

test.for(EXPLAINED)('the words of %s are quoted as they are printed', (code) => {
  const { severity, message, remedy } = exampleOf(code) ?? {}
  const [heading, label, quote, meaning] =
    page
      .split(/^(?=## )/m)
      .find((part) => part.startsWith(`## ${code}\n`))
      ?.split('\n\n') ?? []

  expect([heading, label, quote]).toEqual([
    `## ${code}`,
    `${severity === 'warning' ? 'Warning' : 'Error'}:`,
    `\`\`\`text\n${message}\n-> ${remedy}\n\`\`\``
  ])
  expect(meaning?.length).toBeGreaterThan(25)
})
