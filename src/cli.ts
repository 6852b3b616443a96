#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { acceptTranslations } from './commands/accept-translations.ts'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { dev } from './commands/dev.ts'
import { EXPLAIN_FORMATS, type ExplainFormat, explain } from './commands/explain.ts'
import { acceptOverrides, listOverrides } from './commands/override.ts'
import { processTerminal } from './commands/terminal.ts'
import { FORMATS, type Format } from './diagnostics/reports/report-format.ts'
import { TRANSLATION_FORMATS, type TranslationFormat } from './translations/report.ts'

interface Flags {
  readonly format: Format
  readonly tenant?: readonly string[]
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly output?: string
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

const program = new Command('policy-pages')
  .description(
    "Publishes the policy pages of many tenants: reads tenants/ and content/, writes dist/.\nRun it in the project's folder."
  )
  .version(version)
  .showHelpAfterError('Try --help.')
  .addHelpText(
    'after',
    `
Examples:
  policy-pages build                     check everything, then write dist/
  policy-pages build --tenant public     write the pages of one tenant
  policy-pages check --format github     annotate a pull request
  policy-pages explain public            say where everything of a tenant is set
  policy-pages override accept           record the shared texts that tenants replace
  policy-pages translations fr           list what is missing or outdated in French
  policy-pages dev                       serve the pages and reload on every edit

Exit code: 0 without an error, 1 with one; then dist/ was left as it was. Warnings do not count.`
  )

program
  .command('build')
  .description('check everything, then write the pages to dist/')
  .addOption(tenant())
  .addOption(format())
  .option('--quiet', 'print problems only')
  .option('--verbose', 'print every file that is written or removed')
  .action(async ({ quiet = false, verbose = false, ...flags }: Flags) => {
    process.exitCode = await build(process.cwd(), { ...flags, quiet, verbose }, processTerminal)
  })

program
  .command('check')
  .description('find every problem of tenants/ and content/ without writing anything')
  .addOption(tenant())
  .addOption(format())
  .option('--output <file>', 'write the report to a file instead of the terminal')
  .action(async (flags: Flags) => {
    process.exitCode = await check(process.cwd(), flags, processTerminal)
  })

program
  .command('explain')
  .description('say why the pages of a tenant say something: where it is set, and instead of what')
  .argument('<tenant>', 'the id of the tenant')
  .argument('[name]', 'a setting, a cookie, a field of a cookie, or a section; all when left out')
  .addOption(
    new Option('--format <format>', 'how it is printed').choices(EXPLAIN_FORMATS).default('text')
  )
  .addHelpText(
    'after',
    `
Examples:
  policy-pages explain public                               everything, one line each
  policy-pages explain public columns                       a setting
  policy-pages explain public controller.email              a key of a setting
  policy-pages explain public parameters.matomo.visitor-lifetime
  policy-pages explain public csrftoken                     a cookie with all its fields
  policy-pages explain public csrftoken.duration            one field
  policy-pages explain public opendatasoft/sessionid.purpose
  policy-pages explain public '_BEAMER*'                    in quotation marks: the shell reads * itself
  policy-pages explain public cookies/browser-settings      a section: the file of its text

Exit code: 0 when the answer is printed, 1 when the tenant or the name does not exist, or the
tenant's file cannot be used.`
  )
  .action(
    async (
      id: string,
      name: string | undefined,
      { format }: { readonly format: ExplainFormat }
    ) => {
      process.exitCode = await explain(process.cwd(), id, name, format, processTerminal)
    }
  )

program
  .command('dev')
  .description('serve the pages on this machine and reload them on every edit')
  .option('--port <number>', 'where to serve', portNumber, 8080)
  .action(async ({ port }: { readonly port: number }) => {
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
    process.exitCode = await listOverrides(process.cwd(), tenants, processTerminal)
  })

override
  .command('accept')
  .description('record the shared texts that overrides replace, after the two were compared')
  .argument('[tenant...]', 'only these tenants; without one, all tenants and profiles')
  .action(async (tenants: readonly string[]) => {
    process.exitCode = await acceptOverrides(process.cwd(), tenants, processTerminal)
  })

const translations = program
  .command('translations')
  .description('list what is missing, outdated or odd in the translations, and accept them')
  .addHelpText(
    'after',
    `
Examples:
  policy-pages translations                  look at all languages of content/
  policy-pages translations fr es            look at French and Spanish
  policy-pages translations accept fr        record that French was compared with its source

Looked for: texts that are missing, that are older than their source or were never compared with
it, that are still the same as it, that have other placeholders, paragraphs or fewer sentences,
and sentences and units of time that are in another language.

Exit code: 0 when nothing was found, 1 otherwise. A page shows the source instead of a text that is
missing or has fewer paragraphs or sentences.`
  )

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
    // Loaded here because it brings the tables of sixty languages, which no other command needs.
    const { listTranslations } = await import('./commands/translations.ts')
    process.exitCode = await listTranslations(process.cwd(), locales, flags.format, processTerminal)
  })

translations
  .command('accept')
  .description('record that translations were compared with their source as it is now')
  .argument('[locale...]', 'only these languages; without one, all')
  .action(async (locales: readonly string[]) => {
    process.exitCode = await acceptTranslations(process.cwd(), locales, processTerminal)
  })

await program.parseAsync()
