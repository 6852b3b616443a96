import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { wholeFile } from '../../src/diagnostics/place.ts'
import { CODES, type Code, type Problem } from '../../src/diagnostics/problem.ts'
import { ENGINES } from '../../src/shard/engines.ts'
import { BAD_INPUTS } from '../support/bad-inputs.ts'
import { PLATFORM_PROBLEMS } from '../support/platform-problems.ts'
import { ROOT } from '../support/project-files.ts'
import { siteFrom } from '../support/site-from.ts'
import { HOST_EXAMPLES } from './host-examples.ts'
import { RELEASE_EXAMPLES } from './release-examples.ts'
import { STORE_EXAMPLES } from './store-examples.ts'
import { VERIFY_EXAMPLES } from './verify-examples.ts'

const page = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8')

const KEY = 'catalog/beamer/_BEAMER*/purpose'
const SECTION = 'cookies/what-is-a-cookie'
const SOURCE = {
  source: 'content/en/catalog/beamer.yaml:4',
  words: 'To receive notifications about new products in the interface'
}

/** What the command translations finds and says. */
const TRANSLATIONS: readonly Problem[] = [
  { code: 'record-not-written', reason: 'no permission' },
  { code: 'source-not-translated', locale: 'en' },
  {
    code: 'translation-foreign-sentence',
    key: SECTION,
    text: 'Este sitio recuerda las páginas que el visitante ha leído.',
    found: 'Spanish',
    language: 'Portuguese'
  },
  {
    code: 'translation-foreign-unit',
    key: SECTION,
    unit: 'minuut',
    languages: ['Dutch'],
    language: 'English'
  },
  { code: 'translation-identical', key: KEY, text: SOURCE.words },
  { code: 'translation-incomplete', locale: 'fr', missing: 12, total: 320, tenants: 3 },
  { code: 'translation-missing', key: KEY, lacks: 'all', ...SOURCE },
  { code: 'translation-outdated', key: KEY, locale: 'fr', ...SOURCE },
  {
    code: 'translation-paragraphs',
    key: SECTION,
    found: 1,
    wanted: 2,
    source: `content/en/${SECTION}.md:2`
  },
  { code: 'translation-placeholder-extra', key: SECTION, name: '{name}' },
  { code: 'translation-placeholder-lost', key: SECTION, name: '[...]({url})' },
  { code: 'translation-record-unused', key: 'cookies/intro', locale: 'fr' },
  {
    code: 'translation-sentences',
    key: SECTION,
    found: 3,
    wanted: 4,
    source: `content/en/${SECTION}.md:2`
  },
  { code: 'translation-unrecorded', key: KEY, locale: 'fr', ...SOURCE },
  { code: 'unknown-locale', locale: 'fx', known: ['fr'] }
]

/** Problems of the file system and of commands, and one that counts all texts of the project. */
const OTHERS: readonly Problem[] = [
  { code: 'file-ending', ending: 'yaml', renamed: 'tenants/acme.yaml' },
  { code: 'file-is-folder' },
  { code: 'file-limit', reason: 'too many files are open' },
  { code: 'file-not-utf8', byte: 12 },
  { code: 'file-too-large', size: 50_000_000, limit: 1_000_000 },
  { code: 'file-unreadable', reason: 'no permission' },
  { code: 'folder-missing', folder: 'tenants' },
  { code: 'key-unreadable', reason: 'no permission' },
  { code: 'link-leaves-folder', target: '/srv/secret.yaml' },
  { code: 'link-to-folder' },
  { code: 'logo-ending' },
  { code: 'mend-not-written', reason: 'no permission' },
  {
    code: 'nothing-to-explain',
    name: 'csrftken',
    tenant: 'public',
    known: ['csrftoken']
  },
  ...TRANSLATIONS,
  ...PLATFORM_PROBLEMS,
  { code: 'output-half-written', reason: 'no permission' },
  { code: 'output-failed', reason: 'the disk reports an error' },
  { code: 'output-full', reason: 'no space left' },
  { code: 'output-locked', pid: 4711, since: '2026-11-25 22:10 UTC' },
  {
    code: 'output-locked-elsewhere',
    pid: 4711,
    host: 'build-7',
    since: '2026-11-25 22:10 UTC',
    lock: '/srv/policies/.cache/dist.lock'
  },
  { code: 'output-not-folder' },
  { code: 'output-not-writable', reason: 'no permission' },
  { code: 'output-read-only' },
  { code: 'pdf-failed', path: 'acme/en/cookies/index.pdf', detail: 'unknown variable: sizes' },
  { code: 'pdf-without-letters', tenant: 'acme', locale: 'en', letters: ['日', '本'] },
  { code: 'public-key-unusable', found: 'private', kind: '' },
  { code: 'report-not-written', reason: 'it does not exist' },
  {
    code: 'shard-damaged',
    folder: 'out/shard-3-of-8',
    path: 'dist/acme/en/cookies/index.html',
    reason: 'has other content than it was built with'
  },
  {
    code: 'shard-disagreement',
    name: 'SHARD_INDEX',
    value: 'shard 2 of 8',
    other: 'CI_NODE_INDEX',
    otherValue: 'shard 3 of 8'
  },
  { code: 'shard-format', text: '3-8' },
  {
    code: 'shard-doubled',
    index: 3,
    count: 8,
    folders: ['out/copy', 'out/shard-3-of-8']
  },
  { code: 'shard-missing', missing: [3, 5], count: 8 },
  {
    code: 'shard-not-found',
    looked: ENGINES.map(({ index }) => index)
  },
  { code: 'shard-not-number', name: 'SHARD_COUNT', value: 'eight', least: 1 },
  {
    code: 'shard-other-count',
    folder: 'out/shard-1-of-4',
    count: 4,
    other: 'out/shard-1-of-8',
    otherCount: 8
  },
  {
    code: 'shard-other-input',
    folder: 'out/shard-2-of-8',
    other: 'out/shard-1-of-8',
    different: ['what all tenants share', 'tenants/acme.yaml']
  },
  { code: 'shard-out-of-range', name: 'SLURM_ARRAY_TASK_MIN', value: 0, first: 1, last: 8 },
  {
    code: 'shard-outdated',
    folder: 'out/shard-1-of-8',
    different: ['tenants/acme.yaml']
  },
  { code: 'shard-unreadable', folder: 'out/shard-3-of-8', reason: 'it has no shard.json' },
  { code: 'shard-without-count', name: 'SLURM_ARRAY_TASK_ID', value: '3' },
  { code: 'shard-without-index', name: 'SHARD_COUNT' },
  { code: 'signing-key-unusable', found: 'other-kind', kind: 'rsa' },
  ...HOST_EXAMPLES,
  ...RELEASE_EXAMPLES,
  ...STORE_EXAMPLES,
  ...VERIFY_EXAMPLES,
  { code: 'template-failed', detail: 'attempted to output null or undefined value' },
  { code: 'unknown-rule', id: 'dpo-contact-requird', known: ['dpo-contact-required'] },
  { code: 'unknown-tenant', id: 'publik', known: ['public'] },
  { code: 'waiver-expired', rule: 'dpo-contact-required', until: '2026-06-30' },
  { code: 'waiver-unused', rule: 'dpo-contact-required' }
]

/** The example of a code: one of these, or what the first bad input with the code says. */
function exampleOf(code: Code): Diagnostic | undefined {
  const input = BAD_INPUTS.find(({ problems }) => problems.some((one) => one.endsWith(` ${code}`)))
  const found = input === undefined ? [] : siteFrom(input.files).diagnostics
  const other = OTHERS.find((problem) => problem.code === code)
  return other ? diagnostic(wholeFile('x'), other) : found.find((one) => one.code === code)
}

test('docs/errors.md has one heading for every code, in order', () => {
  expect([...page.matchAll(/^## (.+)$/gm)].map(([, code]) => code)).toEqual(CODES)
})

test.for(CODES)('the words of %s are quoted as they are printed', (code) => {
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
