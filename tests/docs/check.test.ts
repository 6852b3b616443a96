import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECK_FORMATS } from '../../src/commands/formats.ts'
import { mendedTenant } from '../support/mended-from.ts'
import { ROOT } from '../support/project-files.ts'
import { tenantWith } from '../support/tenant-with.ts'

const page = readFileSync(join(ROOT, 'docs/check.md'), 'utf8')

/** The rows of the tables whose cells are code. */
const mends = [...page.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|$/gm)].map(
  ([, before = '', after = '']) => [before, after] as const
)

/** The smallest tenant with a line: a setting, or an entry of the list of cookies. */
const tenant = (line: string) =>
  line.startsWith('- ') ? tenantWith('cookies:').concat(`  ${line}\n`) : tenantWith(line)

test.for(mends)('check --fix makes of %s what the document says', ([before, after]) => {
  expect(mendedTenant(tenant(before))).toBe(tenant(after))
})

test('the document names all forms of the report', () => {
  const [, table = ''] = page.split('|---|---|---|')

  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(CHECK_FORMATS)
  expect(mends).toHaveLength(10)
})
