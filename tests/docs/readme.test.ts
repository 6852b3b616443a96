import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textReport } from '../../src/diagnostics/reports/text-report.ts'
import { ROOT } from '../support/project-files.ts'
import { siteFrom, textsIn } from '../support/site-from.ts'

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')

test('every folder and file that the README names exists, or is made by a command', () => {
  const named = [
    ...textOf('README.md').matchAll(/`((?:tenants|content|templates|src|tests|docs)\/[^`<]*)/g)
  ]

  expect(
    named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)))
  ).toEqual([])
})

test('the README shows a mistake as it is printed', () => {
  const text = textOf('tenants/public.yaml').replace('- sessionid', '- sesionid')
  const { diagnostics } = siteFrom({
    ...textsIn('fr', 'es', 'de'),
    'tenants/acme.yaml': undefined,
    'tenants/public.yaml': text,
    'tenants/profiles/opendatasoft-portal.yaml': textOf('tenants/profiles/opendatasoft-portal.yaml')
  })

  expect(textOf('README.md')).toContain(
    `\`\`\`text\n${textReport(diagnostics, false).split('\n\n')[0]}\n\`\`\``
  )
})

test('the README names every option of the commands in its table', () => {
  const cli = ['page-commands', 'options'].map((name) => textOf(`src/program/${name}.ts`)).join()

  for (const option of ['--tenant', '--quiet', '--verbose', '--format', '--output']) {
    expect(cli).toContain(option)
    expect(textOf('README.md')).toContain(option)
  }
})
