import { expect, test } from 'vitest'
import { type CheckOptions, check } from '../../src/commands/check.ts'
import { listRules } from '../../src/commands/rules.ts'
import { temporaryProject } from '../support/temporary-project.ts'

/** Takes what a command prints. */
function terminal() {
  const printed = { out: '', err: '' }
  return {
    printed,
    out(text: string) {
      printed.out += text
    },
    err(text: string) {
      printed.err += text
    },
    isOutTerminal: false,
    isErrTerminal: false
  }
}

/** Runs `check` on the project as it is, with these options; gives its exit code and what it printed. */
async function checked(options: Partial<CheckOptions>, root = temporaryProject().root) {
  const shown = terminal()
  const code = await check(root, { format: 'text', date: '2026-11-25', ...options }, shown)
  return { code, ...shown.printed }
}

test('each finding is printed with its line, its reason, its source and what to do', async () => {
  const { code, out } = await checked({ rule: ['dpo-contact-required'] })

  expect([code, out]).toEqual([
    0,
    `tenants/gpseo.yaml:6:1  warning  dpo-contact-required
  The public body behind "Grand Paris Seine & Oise" names no data protection officer.
  6 | controller:
    | ^^^^^^^^^^
  why: A public body must have an officer, and readers turn to that person about their data.
  see: Regulation (EU) 2016/679 (GDPR), Article 13(1)(b): https://gdprhub.eu/Article_13_GDPR
  -> Add under "controller:" a line such as:  dpo: { email: dpo@example.org }

1 warning.
5 tenants, 28 pages, as of 2026-11-25. 1 warning.
`
  ])
})

test('more warnings than are allowed fail the check', async () => {
  const of = async (maxWarnings: number) =>
    (await checked({ rule: ['dpo-contact-required'], maxWarnings })).code

  expect([await of(1), await of(0)]).toEqual([0, 1])
})

test('the day of the check decides what is old', async () => {
  const on = async (date: string) => {
    const { out } = await checked({ rule: ['last-updated-fresh'], date, format: 'json' })
    return JSON.parse(out).warnings
  }

  expect([await on('2026-11-25'), await on('2027-11-24')]).toEqual([1, 2])
})

test('a rule that does not exist is answered with the nearest', async () => {
  const { code, err } = await checked({ rule: ['dpo-contact'] })

  expect([code, err.includes('The linter has no rule "dpo-contact".')]).toEqual([1, true])
})

test('one tenant is checked by itself', async () => {
  const { out } = await checked({ tenant: ['icann'], format: 'json' })
  const files = JSON.parse(out).diagnostics.map(({ file }: { file: string }) => file)

  expect([...new Set(files)]).toEqual(['content/catalog/opendatasoft.yaml', 'tenants/icann.yaml'])
})

test('the built pages of the project keep every rule about pages', () => {
  const { code, out } = temporaryProject().run('check', '--pages', '--format', 'json')
  const files = JSON.parse(out).diagnostics.map(({ file }: { file: string }) => file)

  expect([code, files.filter((file: string) => /^(dist|templates)\//.test(file))]).toEqual([0, []])
})

test('a template without captions is found with --pages, and only so', () => {
  const project = temporaryProject()
  const path = 'templates/_components/cookie-table/macro.njk'
  project.write(
    path,
    project.snapshot('templates')[path.slice(10)]?.replace(/<caption.*caption>/, '') ?? ''
  )
  const codes = (...args: string[]) => {
    const { out } = project.run('check', '--format', 'json', ...args)
    return JSON.parse(out).diagnostics.map(({ code }: { code: string }) => code)
  }

  expect(codes()).not.toContain('table-caption-scope')
  expect(codes('--pages')).toContain('table-caption-scope')
})

test('GitHub gets advice as a notice, and SARIF as a note with the source', async () => {
  const project = temporaryProject()
  project.write(
    'tenants/gpseo.yaml',
    project.snapshot('tenants')['gpseo.yaml']?.replace('level: warning', 'level: advice') ?? ''
  )
  const rule = ['dpo-contact-required']
  const github = await checked({ rule, format: 'github' }, project.root)
  const sarif = await checked({ rule, format: 'sarif' }, project.root)
  const [run] = JSON.parse(sarif.out).runs

  expect(github.out).toMatch(/^::notice file=tenants\/gpseo.yaml,line=6/)
  expect(run.results[0].level).toBe('note')
  expect(run.tool.driver.rules[run.results[0].ruleIndex]).toMatchObject({
    id: 'dpo-contact-required',
    helpUri: 'https://gdprhub.eu/Article_13_GDPR'
  })
})

test('rules lists all of them, and explains one', () => {
  const [all, one, json] = [terminal(), terminal(), terminal()]
  const codes = [
    listRules(undefined, 'text', all),
    listRules('duration-required', 'text', one),
    listRules(undefined, 'json', json)
  ]

  expect(codes).toEqual([0, 0, 0])
  expect(all.printed.out.split('\n').length).toBeGreaterThan(40)
  expect(one.printed.out).toContain('Planet49')
  expect(JSON.parse(json.printed.out).length).toBeGreaterThanOrEqual(40)
})

test('rules answers a name that no rule has with the nearest', () => {
  const shown = terminal()

  expect([listRules('duration-requird', 'text', shown), shown.printed.out]).toEqual([1, ''])
  expect(shown.printed.err).toContain('Did you mean "duration-required"?')
})
