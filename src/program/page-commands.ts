import type { CheckOptions } from '../commands/check.ts'
import {
  CHECK_FORMATS,
  EXPLAIN_FORMATS,
  type ExplainFormat,
  RULE_FORMATS,
  type RuleFormat
} from '../commands/formats.ts'
import * as help from '../commands/help-texts.ts'
import { processTerminal } from '../commands/terminal.ts'
import type { Format } from '../diagnostics/reports/report-format.ts'
import { type Command, Option } from './commander.ts'
import { day, format, jobCount, portNumber, shard, tenant, wholeNumber } from './options.ts'

/** The flags of commands that write pages. */
interface Flags {
  readonly format: Format
  readonly tenant?: readonly string[]
  readonly jobs?: number
  readonly shard?: string
  readonly out?: string
  readonly wait: boolean
}

const UNSAID = { quiet: false, verbose: false, json: false, cache: true }

/** The commands that make pages, judge them, and say why they are as they are. */
export function addPageCommands(program: Command): void {
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
    .addOption(shard().conflicts('tenant'))
    .option('--out <folder>', 'where shards are written, each in a folder of its own: out')
    .action(async ({ shard, out, ...flags }: Flags) => {
      const options = { ...UNSAID, ...flags }
      if (shard !== undefined) {
        const { buildShard } = await import('../commands/build-shard.ts')
        process.exitCode = await buildShard(process.cwd(), shard, out, options, processTerminal)
        return
      }
      if (out !== undefined) program.error('error: --out is only for shards; --shard is missing')
      const { build } = await import('../commands/build.ts')
      process.exitCode = await build(process.cwd(), options, processTerminal)
    })

  program
    .command('merge')
    .description('put the shards of a build together in dist/')
    .argument('<folder...>', 'the folders of all shards, such as out/*')
    .addOption(format())
    .option('--quiet', 'print problems only')
    .option('--verbose', 'print every file that is written or removed')
    .option('--no-wait', 'fail at once when a build writes dist/')
    .option('--json', 'print events for programs, one a line, and nothing else')
    .addHelpText('after', help.MERGE_HELP)
    .action(async (folders: readonly string[], flags: Flags) => {
      const { merge } = await import('../commands/merge.ts')
      process.exitCode = await merge(
        process.cwd(),
        folders,
        { ...UNSAID, ...flags },
        processTerminal
      )
    })

  program
    .command('check')
    .description('find every problem, and what is against a rule of law or craft, without writing')
    .addOption(tenant())
    .addOption(format(CHECK_FORMATS))
    .option('--rule <id...>', 'only what these rules find, and what stops the build')
    .option('--date <day>', 'judge as of that day, such as 2027-06-01; today when left out', day)
    .option('--pages', 'build the pages in memory, and apply the rules about pages too')
    .option('--max-warnings <number>', 'fail when there are more warnings', wholeNumber)
    .option('--output <file>', 'write the report to a file instead of the terminal')
    .option(
      '--fix',
      'mend what is only spelled otherwise or said twice, never what a policy states'
    )
    .addHelpText('after', help.CHECK_HELP)
    .action(async (flags: CheckOptions) => {
      const { check } = await import('../commands/check.ts')
      process.exitCode = await check(process.cwd(), flags, processTerminal)
    })

  program
    .command('rules')
    .description('list the rules that check applies, or explain one')
    .argument('[id]', 'the id of a rule, such as duration-required')
    .addOption(format(RULE_FORMATS, 'how they are printed'))
    .action(async (id: string | undefined, flags: { format: RuleFormat }) => {
      const { listRules } = await import('../commands/rules.ts')
      process.exitCode = listRules(id, flags.format, processTerminal)
    })

  program
    .command('explain')
    .description(
      'say why the pages of a tenant say something: where it is set, and instead of what'
    )
    .argument('<tenant>', 'the id of the tenant')
    .argument('[name]', 'a setting, a cookie, a field of a cookie, or a section; all when left out')
    .addOption(format(EXPLAIN_FORMATS, 'how it is printed'))
    .addHelpText('after', help.EXPLAIN_HELP)
    .action(async (id: string, name: string | undefined, { format }: { format: ExplainFormat }) => {
      const { explain } = await import('../commands/explain.ts')
      process.exitCode = await explain(process.cwd(), id, name, format, processTerminal)
    })

  program
    .command('dev')
    .description('serve the pages on this machine and reload them on every edit')
    .option('--port <number>', 'where to serve', portNumber, 8080)
    // How `dev` starts itself anew when the program has changed.
    .addOption(new Option('--once').hideHelp())
    .action(async ({ port, once = false }: { readonly port: number; readonly once?: boolean }) => {
      const { dev, devOnce } = await import('../commands/dev.ts')
      process.exitCode = await (once ? devOnce : dev)(process.cwd(), port, processTerminal)
    })
}
