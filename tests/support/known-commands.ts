import { Command } from '../../src/program/commander.ts'
import { addHostCommands } from '../../src/program/host-commands.ts'
import { addPageCommands } from '../../src/program/page-commands.ts'
import { addPublishCommands } from '../../src/program/publish-commands.ts'
import { addTextCommands } from '../../src/program/text-commands.ts'
import { addVerifyCommands } from '../../src/program/verify-commands.ts'

/** Words of a line as a shell reads them, as far as documents use it: quotation marks, and the end of a command. */
function wordsOf(line: string): string[] {
  const [command = ''] = line.split(/ (?:[>|#]|&&|2>)/)
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? ''
  )
}

/** What the program says of a command line that it would not run; nothing where it would. */
export function commandFault(line: string): string | undefined {
  const program = new Command('policy-pages')
  for (const add of [
    addPageCommands,
    addTextCommands,
    addPublishCommands,
    addVerifyCommands,
    addHostCommands
  ])
    add(program)
  let said = ''
  const quiet = (command: Command): void => {
    command.exitOverride()
    command.configureOutput({
      writeErr: (text) => {
        said += text
      }
    })
    if (command.commands.length === 0) command.action(() => {})
    command.commands.forEach(quiet)
  }
  quiet(program)
  try {
    program.parse(wordsOf(line), { from: 'user' })
    return undefined
  } catch {
    return said.trim()
  }
}
