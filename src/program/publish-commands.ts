import * as help from '../commands/help-publish.ts'
import type { PruneFlags } from '../commands/prune.ts'
import type { PublishFlags } from '../commands/publish.ts'
import type { RollbackFlags } from '../commands/rollback.ts'
import { processTerminal } from '../commands/terminal.ts'
import { type Command, Option } from './commander.ts'
import { duration, jobCount, keptCount, releaseNumber } from './options.ts'

const DESTINATION = 'where: dir:/path for a folder, s3://bucket/prefix for a store'

/** How many requests are sent at once. */
const CONCURRENCY = 16

const json = () => new Option('--json', 'print one object for programs, and nothing else')
const quiet = () => new Option('--quiet', 'print problems only')
const noLock = () =>
  new Option(
    '--no-lock',
    'also where the store cannot keep two publishers apart: run one at a time'
  )
const key = () => new Option('--key <file>', 'sign the release with this Ed25519 key')
const concurrency = () =>
  new Option('--concurrency <number>', 'how many requests are sent at once')
    .argParser(jobCount)
    .default(CONCURRENCY)

const UNSAID = { quiet: false, json: false, concurrency: CONCURRENCY, dryRun: false }

/** The commands that make releases live, and look after them. */
export function addPublishCommands(program: Command): void {
  program
    .command('publish')
    .description('make what is in dist/ live as one release: only what has changed is sent')
    .argument('<destination>', DESTINATION)
    .option('--dry-run', 'show what would change, and send nothing')
    .option('--repair', 'look for every file at the destination, and send what is missing')
    .addOption(key())
    .addOption(noLock())
    .addOption(concurrency())
    .addOption(quiet())
    .addOption(json())
    .addHelpText('after', help.PUBLISH_HELP)
    .action(
      async (destination: string, flags: Partial<PublishFlags> & Pick<PublishFlags, 'lock'>) => {
        const { publishSite } = await import('../commands/publish.ts')
        const options = { ...UNSAID, repair: false, ...flags }
        process.exitCode = await publishSite(process.cwd(), destination, options, processTerminal)
      }
    )

  program
    .command('releases')
    .description('list the releases of a destination, the newest first')
    .argument('<destination>', DESTINATION)
    .option('--all', 'list more than the newest twenty')
    .addOption(json())
    .action(async (destination: string, flags: Partial<PublishFlags>) => {
      const { listReleases } = await import('../commands/releases.ts')
      const options = { ...UNSAID, all: false, ...flags }
      process.exitCode = await listReleases(destination, options, processTerminal)
    })

  program
    .command('status')
    .description('say which release is live at a destination, and whether all edges show it')
    .argument('<destination>', DESTINATION)
    .addOption(json())
    .action(async (destination: string, flags: Partial<PublishFlags>) => {
      const { printStatus } = await import('../commands/status.ts')
      const options = { ...UNSAID, ...flags }
      process.exitCode = await printStatus(destination, options, processTerminal)
    })

  program
    .command('rollback')
    .description('show an earlier release again: nothing is sent, and nothing deleted')
    .argument('<destination>', DESTINATION)
    .argument('[number]', 'which release; the one before when left out', releaseNumber)
    .addOption(key())
    .addOption(noLock())
    .addOption(quiet())
    .addOption(json())
    .action(async (destination: string, number: number | undefined, flags: RollbackFlags) => {
      const { rollBack } = await import('../commands/rollback.ts')
      const options = { ...UNSAID, ...flags }
      process.exitCode = await rollBack(
        process.cwd(),
        destination,
        number,
        options,
        processTerminal
      )
    })

  program
    .command('prune')
    .description('remove what only old releases use')
    .argument('<destination>', DESTINATION)
    .addOption(
      new Option('--keep <number>', 'how many releases stay, from the newest on')
        .argParser(keptCount)
        .makeOptionMandatory()
    )
    .addOption(
      new Option('--grace <time>', 'what was live or written within this time stays')
        .argParser(duration)
        .default(86_400_000, '1d')
    )
    .option('--dry-run', 'show what would be removed, and remove nothing')
    .addOption(quiet())
    .addOption(json())
    .addHelpText('after', help.PRUNE_HELP)
    .action(async (destination: string, flags: PruneFlags) => {
      const { pruneReleases } = await import('../commands/prune.ts')
      const options = { ...UNSAID, ...flags }
      process.exitCode = await pruneReleases(destination, options, processTerminal)
    })
}
