import { VERIFY_HELP } from '../commands/help-verify.ts'
import { processTerminal } from '../commands/terminal.ts'
import type { VerifyOptions } from '../commands/verify.ts'
import { type Command, InvalidArgumentError, Option } from './commander.ts'
import { jobCount, numberFrom } from './options.ts'

const tenantCount = numberFrom(1, 999_999_999, 'Write how many tenants, such as 100.')

/** Reads a place to connect to: a name or an address, and a port. */
function place(text: string): { readonly host: string; readonly port: number } {
  const [, address, name, port] = /^(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text) ?? []
  const host = address ?? name
  if (host !== undefined && Number(port) >= 1 && Number(port) <= 65_535)
    return { host, port: Number(port) }
  throw new InvalidArgumentError('Write a place as 203.0.113.7:443, [2001:db8::7]:443 or name:443.')
}

/** The command that compares live sites with what was published. */
export function addVerifyCommands(program: Command): void {
  program
    .command('verify')
    .description('fetch the live sites, and compare every byte and header with the live release')
    .argument('<destination>', 'where it was published: dir:/path or s3://bucket/prefix')
    .option('--public-key <file>', 'the key that must have signed the release')
    .addOption(new Option('--tenant <id...>', 'only these tenants').conflicts('sample'))
    .option('--sample <number>', 'only so many tenants, at even distances', tenantCount)
    .option(
      '--connect <place>',
      'connect there for every https address, such as 203.0.113.7:443',
      place
    )
    .option('--connect-http <place>', 'connect there for every http address', place)
    .option('--ca <file>', 'trust the certificates in this file too')
    .option('--all-encodings', 'fetch every file in Brotli, in gzip and as it is')
    .option('--allow-private', 'connect to private addresses too, such as that of this machine')
    .option('--http', 'fetch without TLS, where something else before the web front adds it')
    .option('--concurrency <number>', 'how many addresses are fetched at once', jobCount, 16)
    .option('--quiet', 'print problems only')
    .option('--json', 'print one object for programs, and nothing else')
    .addHelpText('after', VERIFY_HELP)
    .action(
      async (destination: string, flags: Partial<VerifyOptions> & { concurrency: number }) => {
        const { verify } = await import('../commands/verify.ts')
        const options = {
          allEncodings: false,
          allowPrivate: false,
          http: false,
          quiet: false,
          json: false,
          ...flags
        }
        process.exitCode = await verify(process.cwd(), destination, options, processTerminal)
      }
    )
}
