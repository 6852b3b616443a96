import * as help from '../commands/help-texts.ts'
import { processTerminal } from '../commands/terminal.ts'
import { TRANSLATION_FORMATS, type TranslationFormat } from '../translations/report.ts'
import type { Command } from './commander.ts'
import { format } from './options.ts'

/** The commands that record what was compared: overrides and translations. */
export function addTextCommands(program: Command): void {
  const override = program
    .command('override')
    .description('show which shared texts tenants replace, and accept the shared text as it is now')

  override
    .command('list', { isDefault: true })
    .description('print every override, and whether the text that it replaces has changed since')
    .argument('[tenant...]', 'only these tenants')
    .action(async (tenants: readonly string[]) => {
      const { listOverrides } = await import('../commands/override.ts')
      process.exitCode = await listOverrides(process.cwd(), tenants, processTerminal)
    })

  override
    .command('accept')
    .description('record the shared texts that overrides replace, after the two were compared')
    .argument('[tenant...]', 'only these tenants; without one, all tenants and profiles')
    .action(async (tenants: readonly string[]) => {
      const { acceptOverrides } = await import('../commands/override.ts')
      process.exitCode = await acceptOverrides(process.cwd(), tenants, processTerminal)
    })

  const translations = program
    .command('translations')
    .description('list what is missing, outdated or odd in the translations, and accept them')
    .addHelpText('after', help.TRANSLATIONS_HELP)

  translations
    .command('list', { isDefault: true })
    .description('list every finding with its file, line, column and key')
    .argument('[locale...]', 'only these languages, such as fr; without one, all of content/')
    .addOption(format(TRANSLATION_FORMATS, 'how findings are printed'))
    .action(async (locales: readonly string[], flags: { format: TranslationFormat }) => {
      const { listTranslations } = await import('../commands/translations.ts')
      process.exitCode = await listTranslations(
        process.cwd(),
        locales,
        flags.format,
        processTerminal
      )
    })

  translations
    .command('accept')
    .description('record that translations were compared with their source as it is now')
    .argument('[locale...]', 'only these languages; without one, all')
    .action(async (locales: readonly string[]) => {
      const { acceptTranslations } = await import('../commands/accept-translations.ts')
      process.exitCode = await acceptTranslations(process.cwd(), locales, processTerminal)
    })
}
