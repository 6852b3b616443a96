import { expect, test } from 'vitest'
import { CODES } from '../../src/diagnostics/problem.ts'
import { folderProblems } from '../../src/diagnostics/problems/folder-problems.ts'
import { hostProblems } from '../../src/diagnostics/problems/host-problems.ts'
import { keyProblems } from '../../src/diagnostics/problems/key-problems.ts'
import { platformProblems } from '../../src/diagnostics/problems/platform-problems.ts'
import { releaseProblems } from '../../src/diagnostics/problems/release-problems.ts'
import { storeProblems } from '../../src/diagnostics/problems/store-problems.ts'
import { verifyProblems } from '../../src/diagnostics/problems/verify-problems.ts'
import { BAD_INPUTS } from '../support/bad-inputs.ts'
import { problemsFrom, siteFrom } from '../support/site-from.ts'

test.for(BAD_INPUTS.map((input) => [input.name, input] as const))('%s is reported', ([, input]) => {
  expect(problemsFrom(input.files)).toEqual(input.problems)
})

test('every problem of every file is found in one run', () => {
  const { diagnostics } = siteFrom({
    'tenants/acme.yaml': 'name: Acme\nurl: http://a.org\nlocales: [EN]\nupdated: x\ncolums: []\n',
    'tenants/beta.yaml': 'name: "Beta\n',
    'content/en/cookies/what-is-a-cookie.md': '---\ntitle:\n---\n[x](javascript:x)\n'
  })

  expect(diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'content/en/cookies/what-is-a-cookie.md:2 empty-value',
    'content/en/cookies/what-is-a-cookie.md:4 bad-link',
    'tenants/acme.yaml:2 bad-url',
    'tenants/acme.yaml:3 bad-locale',
    'tenants/acme.yaml:4 bad-date',
    'tenants/acme.yaml:5 unknown-key',
    'tenants/beta.yaml:1 yaml-quote'
  ])
})

/** What stands in the way after a build: tests of each command have these. */
const OF_PUBLISHING = new Set(
  [
    folderProblems,
    hostProblems,
    keyProblems,
    platformProblems,
    releaseProblems,
    storeProblems,
    verifyProblems
  ].flatMap((problems) => Object.keys(problems))
)

test('every code that files can cause has a bad input', () => {
  const shown = new Set(
    BAD_INPUTS.flatMap(({ problems }) => problems.map((p) => p.split(' ').at(-1)))
  )

  expect(CODES.filter((code) => !shown.has(code) && !OF_PUBLISHING.has(code))).toEqual([
    'file-ending',
    'file-is-folder',
    'file-limit',
    'file-not-utf8',
    'file-too-large',
    'file-unreadable',
    'folder-missing',
    'link-leaves-folder',
    'link-to-folder',
    'logo-ending',
    'mend-not-written',
    'nothing-to-explain',
    'output-failed',
    'output-full',
    'output-half-written',
    'output-locked',
    'output-locked-elsewhere',
    'output-not-folder',
    'output-not-writable',
    'output-read-only',
    'pdf-failed',
    'pdf-without-letters',
    'record-not-written',
    'report-not-written',
    'shard-damaged',
    'shard-disagreement',
    'shard-doubled',
    'shard-format',
    'shard-missing',
    'shard-not-found',
    'shard-not-number',
    'shard-other-count',
    'shard-other-input',
    'shard-out-of-range',
    'shard-outdated',
    'shard-unreadable',
    'shard-without-count',
    'shard-without-index',
    'source-not-translated',
    'template-failed',
    'translation-foreign-sentence',
    'translation-foreign-unit',
    'translation-identical',
    'translation-missing',
    'translation-outdated',
    'translation-paragraphs',
    'translation-placeholder-extra',
    'translation-placeholder-lost',
    'translation-record-unused',
    'translation-sentences',
    'translation-unrecorded',
    'unknown-locale',
    'unknown-rule',
    'unknown-tenant',
    'waiver-expired',
    'waiver-unused'
  ])
})
