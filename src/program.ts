import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { CheckOptions } from './commands/check.ts'
import {
  CHECK_FORMATS,
  EXPLAIN_FORMATS,
  type ExplainFormat,
  RULE_FORMATS,
  type RuleFormat
} from './commands/formats.ts'
import { CHECK_HELP, EXAMPLES, EXPLAIN_HELP, TRANSLATIONS_HELP } from './commands/help-texts.ts'
import { processTerminal } from './commands/terminal.ts'
import { FORMATS, type Format } from './diagnostics/reports/report-format.ts'
import { isCalendarDate } from './schema/calendar-date.ts'
import { TRANSLATION_FORMATS, type TranslationFormat } from './translations/report.ts'

interface Flags {
  readonly format: Format
  readonly tenant?: readonly string[]
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly jobs?: number
  readonly cache: boolean
  readonly wait: boolean
  readonly json?: boolean
}

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8')
) as { readonly version: string }

const format = () =>
  new Option('--format <format>', 'how problems are printed').choices(FORMATS).default('text')
const tenant = () =>
  new Option('--tenant <id...>', 'only these tenants; all others stay as they are')

function portNumber(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new InvalidArgumentError('A port is a number from 1 to 65535.')
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Write a whole number, such as 0.')
}

function jobCount(text: string): number {
  const jobs = Number(text)
  if (Number.isInteger(jobs) && jobs > 0 && jobs <= 256) return jobs
  throw new InvalidArgumentError('Write a number from 1 to 256.')
}

function day(text: string): string {
  if (isCalendarDate(text)) return text
  throw new InvalidArgumentError('Write a day as 2027-06-01.')
}

// Each command is loaded when it is asked for: what only another one needs takes no time.
const program = new Command('policy-pages')
  .description(
    "Publishes the policy pages of many tenants: reads tenants/ and content/, writes dist/.\nRun it in the project's folder."
  )
  .version(version)
  .showHelpAfterError('Try --help.')
  .addHelpText('after', EXAMPLES)

program
  .command('build')
  .description('check everything, then write the pages to dist/')
  .addOption(tenant())
  .addOption(format())
  .option('--quiet', 'print problems only')
  .option('--verbose', 'print every file that is written or removed')
  .option('--jobs <number>', 'how many threads work; one for each core when left out', jobCount)
  .option('--no-cache', 'make every page anew, whatever was made before')
  .option('--no-wait', 'fail at once when another build writes dist/')
  .option('--json', 'print events for programs, one a line, and nothing else')
  .action(async ({ quiet = false, verbose = false, json = false, ...flags }: Flags) => {
    const options = { ...flags, quiet, verbose, json }
    const { build } = await import('./commands/build.ts')
    process.exitCode = await build(process.cwd(), options, processTerminal)
  })

program
  .command('check')
  .description('find every problem, and what is against a rule of law or craft, without writing')
  .addOption(tenant())
  .addOption(format().choices(CHECK_FORMATS))
  .option('--rule <id...>', 'only what these rules find, and what stops the build')
  .option('--date <day>', 'judge as of that day, such as 2027-06-01; today when left out', day)
  .option('--pages', 'build the pages in memory, and apply the rules about pages too')
  .option('--max-warnings <number>', 'fail when there are more warnings', wholeNumber)
  .option('--output <file>', 'write the report to a file instead of the terminal')
  .option('--fix', 'mend what is only spelled otherwise or said twice, never what a policy states')
  .addHelpText('after', CHECK_HELP)
  .action(async (flags: CheckOptions) => {
    const { check } = await import('./commands/check.ts')
    process.exitCode = await check(process.cwd(), flags, processTerminal)
  })

program
  .command('rules')
  .description('list the rules that check applies, or explain one')
  .argument('[id]', 'the id of a rule, such as duration-required')
  .addOption(
    new Option('--format <format>', 'how they are printed').choices(RULE_FORMATS).default('text')
  )
  .action(async (id: string | undefined, flags: { readonly format: RuleFormat }) => {
    const { listRules } = await import('./commands/rules.ts')
    process.exitCode = listRules(id, flags.format, processTerminal)
  })

program
  .command('explain')
  .description('say why the pages of a tenant say something: where it is set, and instead of what')
  .argument('<tenant>', 'the id of the tenant')
  .argument('[name]', 'a setting, a cookie, a field of a cookie, or a section; all when left out')
  .addOption(
    new Option('--format <format>', 'how it is printed').choices(EXPLAIN_FORMATS).default('text')
  )
  .addHelpText('after', EXPLAIN_HELP)
  .action(
    async (
      id: string,
      name: string | undefined,
      { format }: { readonly format: ExplainFormat }
    ) => {
      const { explain } = await import('./commands/explain.ts')
      process.exitCode = await explain(process.cwd(), id, name, format, processTerminal)
    }
  )

program
  .command('dev')
  .description('serve the pages on this machine and reload them on every edit')
  .option('--port <number>', 'where to serve', portNumber, 8080)
  .action(async ({ port }: { readonly port: number }) => {
    const { dev } = await import('./commands/dev.ts')
    process.exitCode = await dev(process.cwd(), port)
  })

const override = program
  .command('override')
  .description('show which shared texts tenants replace, and accept the shared text as it is now')

override
  .command('list', { isDefault: true })
  .description('print every override, and whether the text that it replaces has changed since')
  .argument('[tenant...]', 'only these tenants')
  .action(async (tenants: readonly string[]) => {
    const { listOverrides } = await import('./commands/override.ts')
    process.exitCode = await listOverrides(process.cwd(), tenants, processTerminal)
  })

override
  .command('accept')
  .description('record the shared texts that overrides replace, after the two were compared')
  .argument('[tenant...]', 'only these tenants; without one, all tenants and profiles')
  .action(async (tenants: readonly string[]) => {
    const { acceptOverrides } = await import('./commands/override.ts')
    process.exitCode = await acceptOverrides(process.cwd(), tenants, processTerminal)
  })

const translations = program
  .command('translations')
  .description('list what is missing, outdated or odd in the translations, and accept them')
  .addHelpText('after', TRANSLATIONS_HELP)

translations
  .command('list', { isDefault: true })
  .description('list every finding with its file, line, column and key')
  .argument('[locale...]', 'only these languages, such as fr; without one, all of content/')
  .addOption(
    new Option('--format <format>', 'how findings are printed')
      .choices(TRANSLATION_FORMATS)
      .default('text')
  )
  .action(async (locales: readonly string[], flags: { readonly format: TranslationFormat }) => {
    const { listTranslations } = await import('./commands/translations.ts')
    process.exitCode = await listTranslations(process.cwd(), locales, flags.format, processTerminal)
  })

translations
  .command('accept')
  .description('record that translations were compared with their source as it is now')
  .argument('[locale...]', 'only these languages; without one, all')
  .action(async (locales: readonly string[]) => {
    const { acceptTranslations } = await import('./commands/accept-translations.ts')
    process.exitCode = await acceptTranslations(process.cwd(), locales, processTerminal)
  })

await program.parseAsync()
