import * as help from '../commands/help-texts.ts'
import type { HostsOptions } from '../commands/hosts.ts'
import { processTerminal } from '../commands/terminal.ts'
import type { Command } from './commander.ts'
import { portNumber } from './options.ts'

/** The command that writes configurations of web fronts and platforms. */
export function addHostCommands(program: Command): void {
  program
    .command('hosts')
    .description('write the configuration of a web front or a platform, for all tenants')
    .argument('<target>', 'what serves the pages, such as nginx')
    .argument(
      '[destination]',
      'where they are published: dir:/path; else they are served from dist/'
    )
    .requiredOption('--out <folder>', 'where the configuration is written')
    .option('--languages', "lead from a tenant's own address to the language that a reader prefers")
    .option('--origin <url>', 'the front behind HAProxy or Varnish; the address of a store')
    .option('--name <name>', 'what a platform calls the site, or whose it is: policy-pages')
    .option('--certificate <file>', 'the certificate, where the front speaks https itself')
    .option('--certificate-key <file>', 'its key; {host} stands for the host in both names')
    .option('--listen <address...>', 'only these addresses of the machine, such as 127.0.0.1')
    .option('--http-port <number>', 'where it listens for http', portNumber, 80)
    .option('--https-port <number>', 'where it listens for https', portNumber, 443)
    .addHelpText('after', help.HOSTS_HELP)
    .action(async (target: string, destination: string | undefined, flags: HostsOptions) => {
      const { hosts } = await import('../commands/hosts.ts')
      process.exitCode = await hosts(process.cwd(), target, destination, flags, processTerminal)
    })
}
