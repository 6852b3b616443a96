import { readFileSync } from 'node:fs'
import * as help from '../commands/help-texts.ts'
import { Command } from './commander.ts'
import { addHostCommands } from './host-commands.ts'
import { addPageCommands } from './page-commands.ts'
import { addPublishCommands } from './publish-commands.ts'
import { addTextCommands } from './text-commands.ts'
import { addVerifyCommands } from './verify-commands.ts'

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
) as { readonly version: string }

// Each command is loaded when it is asked for: what only another one needs takes no time.
const program = new Command('policy-pages')
  .description(help.ABOUT)
  .version(version)
  .showHelpAfterError('Try --help.')
  .addHelpText('after', help.EXAMPLES)

addPageCommands(program)
addTextCommands(program)
addHostCommands(program)
addPublishCommands(program)
addVerifyCommands(program)

await program.parseAsync()
